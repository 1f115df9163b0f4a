import { useEffect, useState } from 'react'
import { canonicalFilter } from '../../../server/contract/filter.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { WeekStrip } from '../../parts/WeekStrip.tsx'
import { hourWords, shareWords } from '../../parts/words.ts'
import { usePlaceHours } from '../../state/place-hours.ts'
import { defaultFilter } from '../../state/url.ts'
import { hoursOfDay, insideHours } from './hours-words.ts'

const reaches = { here: 'Here', around: 'Around, 200 m', near: 'Near, 330 m' } as const
type Reach = keyof typeof reaches
type Clock = readonly (readonly number[])[]

interface PlaceWeekProps {
  cell: string
  /** Of the place itself, which is known already. */
  clock: Clock
  /** The 168 hours of a week, true where it is open; all false: not known. */
  open: readonly boolean[]
}

/** When it happens here, around and near, against opening hours: as a picture and in numbers. */
export function PlaceWeek({ cell, clock, open }: PlaceWeekProps) {
  const [reach, setReach] = useState<Reach>('here')
  const held = usePlaceHours((state) => state.held)
  const ask = usePlaceHours((state) => state.ask)
  useEffect(() => void ask(cell, canonicalFilter(defaultFilter())), [ask, cell])
  const hours = held?.cell === cell ? held.hours : null
  const shown: Clock = hours ? hours[reach] : clock
  const inside = insideHours(shown, open)
  const isKnown = open.includes(true)
  return (
    <>
      <h3>By hour</h3>
      {hours && <ChoiceChips<Reach> className="chips" choices={reaches} chosen={reach} onChoose={setReach} />}
      <WeekStrip
        open={open}
        clock={shown}
        label={`Incidents by day and hour, Monday first, from midnight.${isKnown ? ' A line marks the hours when it is open.' : ''}`}
      />
      {isKnown && (
        <p>
          {inside
            ? `${shareWords(inside.inside / inside.all)} of the incidents with an hour fell into opening hours.`
            : 'Too few incidents have an hour to say more about opening hours.'}
        </p>
      )}
      <HoursTable here={clock} around={hours?.around ?? null} near={hours?.near ?? null} open={open} />
    </>
  )
}

interface HoursTableProps {
  here: Clock
  around: Clock | null
  near: Clock | null
  open: readonly boolean[]
}

/** The pictures in numbers: by hour of the day, and on which days it is open then. */
function HoursTable({ here, around, near, open }: HoursTableProps) {
  const isKnown = open.includes(true)
  const others = [
    { label: reaches.around, clock: around },
    { label: reaches.near, clock: near },
  ].flatMap(({ label, clock }) => (clock ? [{ label, hours: hoursOfDay(clock, open) }] : []))
  return (
    <details>
      <summary>By hour, as a table</summary>
      <SortableTable
        caption="Incidents by hour of the day"
        columns={[
          { label: 'Hour' },
          { label: reaches.here, number: true },
          ...others.map(({ label }) => ({ label, number: true })),
          ...(isKnown ? [{ label: 'Open on' }] : []),
        ]}
        rows={hoursOfDay(here, open).map(({ hour, count, openOn }) => ({
          id: String(hour),
          cells: [
            { sort: hour, text: `${hourWords(hour)}–${hourWords(hour + 1)}` },
            count,
            ...others.map(({ hours }) => hours[hour].count),
            ...(isKnown ? [openOn] : []),
          ],
        }))}
      />
    </details>
  )
}
