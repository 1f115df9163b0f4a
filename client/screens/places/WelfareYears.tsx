import { useEffect } from 'react'
import { fewestContacts } from '../../../server/contract/welfare.ts'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { maySee } from '../../state/home.ts'
import { useSession } from '../../state/session.ts'
import { useWelfare } from '../../state/welfare.ts'
import { ReadTrouble } from './ReadTrouble.tsx'

const kindWords = { 'rough-sleeping': 'Sleeping rough', begging: 'Begging' } as const

/** Where outreach met people in need, by zone and whole year, for the parties of the agreement; to others nothing. */
export function WelfareYears() {
  const role = useSession((state) => state.session?.role ?? 'public')
  const { found, failure, ask } = useWelfare()
  // Live figures: partners have them in no other form either.
  const isAsked = maySee('/', role)
  useEffect(() => {
    if (isAsked) void ask()
  }, [isAsked, ask])
  if (!isAsked) return null
  if (failure)
    return (
      <ReadTrouble title="The outreach contacts could not be read." failure={failure} again={() => ask()} />
    )
  if (!found) return <p className="data-loading">Loading the outreach contacts …</p>
  if (!found.isParty) return null
  const { years, zones } = found
  return (
    <section className="place-part welfare" aria-labelledby="welfare-title">
      <h2 id="welfare-title">People met by outreach</h2>
      <p className="quiet">
        How often outreach workers met somebody, by zone of at least 250 homes and whole year: where help may
        be short. One person met ten times counts ten times. Fewer than {fewestContacts} are not shown, and a
        zone that is not listed has fewer, or none. No incidents, no hotspots, no reason for a patrol.
      </p>
      {zones.length === 0 ? (
        <p>No zone has {fewestContacts} or more in a year that is over.</p>
      ) : (
        <div className="table-scroll">
          <SortableTable
            caption="Contacts by zone and year"
            columns={[
              { label: 'Zone' },
              { label: 'Need' },
              ...years.map((year) => ({ label: String(year), number: true })),
            ]}
            rows={zones.map(({ zone, name, kind, contacts }) => ({
              id: `${zone} ${kind}`,
              cells: [name, kindWords[kind], ...contacts],
            }))}
          />
        </div>
      )}
    </section>
  )
}
