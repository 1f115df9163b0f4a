import { dayNumber, dayText, londonMoment } from '../../../server/contract/calendar.ts'
import { counted } from '../../parts/words.ts'

/** London clock, `YYYY-MM-DDTHH:MM`; the end is the first minute that is no longer in it. */
interface Span {
  readonly starts: string
  readonly ends: string
}

/** Days of action last from the first midnight to the last. */
export const spanOf = (fields: Span | { readonly from: string; readonly to: string }): Span =>
  'starts' in fields
    ? fields
    : { starts: `${fields.from}T00:00`, ends: `${dayText(dayNumber(fields.to) + 1)}T00:00` }

const minute = 60_000

/** `starts in 5 hours`, `ends in 2 days 3 hours`, `ended 4 days ago`. */
export function countdownWords({ starts, ends }: Span, now: Date): string {
  const until = (moment: string): number => Math.ceil((londonMoment(moment) - now.getTime()) / minute)
  if (until(starts) > 0) return `starts in ${durationWords(until(starts))}`
  const left = until(ends)
  return left > 0 ? `ends in ${durationWords(left)}` : `ended ${durationWords(-left)} ago`
}

/** The two largest units, and the smallest of them only while it tells something: `2 days 3 hours`, `40 minutes`. */
function durationWords(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days >= 14) return counted(days, 'day')
  if (days > 0) return joined(counted(days, 'day'), hours, 'hour')
  if (hours > 0) return joined(counted(hours, 'hour'), minutes % 60, 'minute')
  return minutes === 0 ? 'less than a minute' : counted(minutes, 'minute')
}

const joined = (words: string, rest: number, unit: string): string =>
  rest === 0 ? words : `${words} ${counted(rest, unit)}`
