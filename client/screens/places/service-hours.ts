import type { PlacePage, ToldEntryOf } from '../../../server/contract/told/told.ts'
import { openHours } from '../../../server/contract/told/week-hours.ts'
import { shortDays } from '../../parts/words.ts'

type Service = ToldEntryOf<'service'>

const forYoungPeople: readonly Service['fields']['type'][] = [
  ...(['youth-club', 'detached', 'mentoring', 'mediation', 'hospital', 'outreach'] as const),
]

/** Services for young people here and near whose hours somebody wrote down. */
export function youthServicesIn(entries: PlacePage['entries']): Service[] {
  return entries.flatMap(({ entry }) =>
    entry.kind === 'service' && entry.fields.hours.length > 0 && forYoungPeople.includes(entry.fields.type)
      ? [entry]
      : [],
  )
}

/** The 168 hours of a week, true where any of them is open. */
export function hoursOfServices(services: readonly Service[]): boolean[] {
  const weeks = services.map(({ fields }) => openHours(fields.hours))
  return Array.from({ length: 168 }, (_, hour) => weeks.some((week) => week[hour]))
}

/** After school and in the evening, when young people are out: 15:00 to 22:00. */
const [first, last] = [15, 22]

/** "Gaps from 15:00 to 22:00: all of Tue, Wed; Mon 20–22." */
export function gapsInWords(open: readonly boolean[]): string {
  const never: string[] = []
  const partly: string[] = []
  for (const [day, name] of shortDays.entries()) {
    const closed = Array.from({ length: last - first }, (_, at) => first + at).filter(
      (hour) => !open[day * 24 + hour],
    )
    if (closed.length === last - first) never.push(name)
    else if (closed.length > 0) partly.push(`${name} ${runsOf(closed)}`)
  }
  if (never.length === 0 && partly.length === 0) return 'Every day from 15:00 to 22:00 one of them is open.'
  const parts = [...(never.length > 0 ? [`all of ${never.join(', ')}`] : []), ...partly]
  return `Gaps from 15:00 to 22:00: ${parts.join('; ')}.`
}

/** Hours in a row as spans: [15, 20, 21] → "15–16, 20–22". */
function runsOf(hours: readonly number[]): string {
  const runs: [number, number][] = []
  for (const hour of hours) {
    const run = runs.at(-1)
    if (run && run[1] === hour) run[1] = hour + 1
    else runs.push([hour, hour + 1])
  }
  return runs.map(([from, to]) => `${from}–${to}`).join(', ')
}
