import type { PlacePage } from '../../../server/contract/told/told.ts'
import { WeekStrip } from '../../parts/WeekStrip.tsx'
import { shareWords } from '../../parts/words.ts'
import { useProfiles } from '../../state/profiles.ts'
import { hasHours } from './has-hours.ts'
import { insideHours } from './hours-words.ts'
import { gapsInWords, hoursOfServices, youthServicesIn } from './service-hours.ts'

/** The hours of the week when a youth service near is open, against when incidents happen: what is left over is a gap. */
export function ServiceHours({ page }: { page: PlacePage }) {
  const held = useProfiles((state) => state.page)
  const services = youthServicesIn(page.entries)
  if (services.length === 0)
    return <p className="quiet">No youth service within about 330 m has hours that are known.</p>
  const open = hoursOfServices(services)
  const counted = held?.key === `cell:${page.place.cells[0]}` ? held.profile : null
  const clock = counted && hasHours(counted) ? counted.clock : null
  const inside = clock && insideHours(clock, open)
  const names = services.map(({ fields }) => fields.name).join(', ')
  return (
    <>
      <p className="quiet">{names}, within about 330 m</p>
      <WeekStrip
        open={open}
        clock={clock}
        label={`Hours when a youth service near is open, Monday first, from midnight${clock ? ', beneath incidents by hour' : ''}`}
      />
      {inside && (
        <p>
          {shareWords(1 - inside.inside / inside.all)} of the incidents with an hour fell into hours when none
          of them is open.
        </p>
      )}
      <p>{gapsInWords(open)}</p>
    </>
  )
}
