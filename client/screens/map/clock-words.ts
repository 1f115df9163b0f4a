import { type Filter, hoursText } from '../../../server/contract/filter.ts'
import { shortDays } from '../../parts/words.ts'

/** `Fri–Sat 20–03`: days as runs, hours with the end of the last one. */
export function clockWords({ day, hours }: Pick<Filter, 'day' | 'hours'>): string {
  return [dayRuns(day), hourRuns(hours)].filter(Boolean).join(' ')
}

function dayRuns(days: readonly number[]): string {
  const parts: string[] = []
  for (let i = 0; i < days.length; ) {
    let end = i
    while (days[end + 1] === days[end] + 1) end++
    const [first, last] = [shortDays[days[i] - 1], shortDays[days[end] - 1]]
    parts.push(end > i ? `${first}–${last}` : first)
    i = end + 1
  }
  return parts.join(', ')
}

const hourRuns = (hours: Filter['hours']): string =>
  hoursText(hours)
    .split(',')
    .filter(Boolean)
    .map((run) => {
      const [from, to = from] = run.split('-')
      return `${from.padStart(2, '0')}–${String((Number(to) + 1) % 24).padStart(2, '0')}`
    })
    .join(', ')
