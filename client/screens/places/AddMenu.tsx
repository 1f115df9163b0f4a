import { toldWriters } from '../../../server/contract/told/writers.ts'
import { useSession } from '../../state/session.ts'
import type { PlaceRef } from '../../state/told.ts'
import { TabLink } from '../TabLink.tsx'
import { addWords } from './kind-words.ts'
import { type ListId, placesSearch } from './places-link.ts'
import { mayHavePlace, type WrittenKind, writtenKinds } from './told-form.ts'

/** Kinds that the person who looks may write. */
export function useWritable(): readonly WrittenKind[] {
  const role = useSession((state) => state.session?.role)
  return writtenKinds.filter((kind) => role !== undefined && toldWriters[kind].includes(role))
}

/** One button that opens what may be added, here or anywhere. */
export function AddMenu({ list, place }: { list?: ListId; place?: PlaceRef }) {
  const kinds = useWritable().filter((kind) => !place || mayHavePlace(kind))
  if (kinds.length === 0) return null
  return (
    <details className="add-menu">
      <summary className="button button-strong">Add</summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <TabLink to="/places" search={placesSearch({ list, place: place ?? null, add: kind })}>
              {addWords[kind].label} <span className="quiet">{addWords[kind].hint}</span>
            </TabLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
