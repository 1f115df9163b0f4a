import { toldKinds } from '../../../server/contract/told/told.ts'
import { type ListId, placeLists } from './places-link.ts'

/** All of the list that this reader may read, whatever is chosen above. */
export function ListAsFile({ list }: { list: ListId }) {
  const { kinds } = placeLists.find(({ id }) => id === list) ?? placeLists[0]
  return (
    <p className="button-row">
      {kinds.map((kind) => (
        <a key={kind} className="button" href={`/api/export/told/${kind}.csv?excel=1`} download>
          {kinds.length > 1 ? `Save as a table: ${toldKinds[kind].label}` : 'Save as a table'}
        </a>
      ))}
      <a className="link-button" href={`/api/export/told/${kinds[0]}.about.txt`} download>
        What the table holds
      </a>
    </p>
  )
}
