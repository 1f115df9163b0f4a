import { useState } from 'react'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { WeekStrip } from '../../parts/WeekStrip.tsx'
import { hourWords, shareWords } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { valueWords } from '../places/told-words.ts'
import {
  coveredHours,
  type DayChoice,
  dayChoices,
  daysIn,
  type Gap,
  gapOf,
  type HourFacts,
  hourFacts,
} from './guardian-hours.ts'
import { HourBars } from './HourBars.tsx'
import type { PlaceClock } from './use-place-clock.ts'

interface GuardiansProps {
  guardians: readonly ToldEntryOf<'guardian'>[]
  clock: PlaceClock
}

/** Who is there when, against when incidents happen here: the gap as a picture, in words and as a table. */
export function GuardiansByHour({ guardians, clock: counted }: GuardiansProps) {
  const [days, setDays] = useState<DayChoice>('all')
  const present = guardians.map(({ fields }) => fields)
  const clock = counted.state === 'counted' ? counted.profile.clock : null
  const facts = hourFacts(present, clock, days)
  const covered = coveredHours(present)
  const gap = clock && gapOf(present, clock)
  return (
    <div className="guardian-hours">
      <h3>By hour</h3>
      <p>{gapWords(counted, gap, guardians.length)}</p>
      <ChoiceChips className="chips" choices={dayChoices} chosen={days} onChoose={setDays} />
      <HourBars
        facts={facts}
        days={daysIn(days)}
        label={`${dayChoices[days]}: incidents by hour, hatched while nobody looks out. The table says the same.`}
      />
      <ul className="hour-key" aria-hidden="true">
        {clock && (
          <>
            <li className="hour-key-together">Incidents while somebody looks out</li>
            <li className="hour-key-alone">Incidents while nobody does</li>
          </>
        )}
        <li className="hour-key-there">Somebody is there</li>
      </ul>
      <WeekStrip
        open={covered}
        clock={clock}
        label="The week, Monday first: incidents as colour, a line beneath the hours in which somebody looks out."
      />
      <HoursTable facts={facts} hasCounts={clock !== null} days={days} />
    </div>
  )
}

/** The gap in a sentence, or why there is none to show. */
export function gapWords(counted: PlaceClock, gap: Gap | null, guardians: number): string {
  if (counted.state === 'notYours')
    return 'When incidents happen is for police officers and analysts. Hours of guardians are below.'
  if (counted.state === 'areaNotSaved')
    return 'To count in this area, save it on the map with the same cells.'
  if (counted.state === 'failed') return failureWords(counted.failure)
  if (counted.state === 'counting') return 'Counting …'
  if (counted.state === 'noHours' || gap === null) return 'Too few incidents here have an hour to show a gap.'
  const share = `${shareWords(gap.alone / gap.all)} of the incidents with an hour`
  if (guardians === 0) return `Nobody is named yet who looks out here: ${share} happen while nobody is there.`
  if (gap.widest === '') return 'Somebody looks out in every hour in which incidents happened.'
  return `${share} happened while nobody looks out. The widest gap: ${gap.widest}.`
}

/** The same as rows. */
export function HoursTable({
  facts,
  hasCounts,
  days,
}: {
  facts: readonly HourFacts[]
  hasCounts: boolean
  days: DayChoice
}) {
  const columns = [
    { label: 'Hour', number: false },
    ...(hasCounts
      ? [
          { label: 'Incidents', number: true },
          { label: 'While nobody is there', number: true },
        ]
      : []),
    { label: 'Who is there', number: false },
  ]
  const rows = facts.map(({ hour, incidents, alone, roles, daysCovered }) => {
    const of = daysIn(days)
    const who =
      daysCovered === 0
        ? 'Nobody'
        : `${valueWords('role', roles)}${daysCovered < of ? `, ${daysCovered} of ${of} days` : ''}`
    const counts = incidents === null || alone === null ? [] : [incidents, alone]
    return { id: String(hour), cells: [hourWords(hour), ...counts, who] }
  })
  return (
    <details className="hour-table">
      <summary>The hours as a table</summary>
      <div className="table-scroll">
        <SortableTable caption={`${dayChoices[days]}, hour by hour`} columns={columns} rows={rows} />
      </div>
    </details>
  )
}
