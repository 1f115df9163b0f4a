import { monthNumber, monthText } from '../../../server/contract/calendar.ts'

/**
 * The newest months that compare with `from`..`to`: as many, the same of the year, and none of them twice. Null while they
 * have not passed. `last`: the newest month of the data.
 */
export function monthsAfter(
  from: string,
  to: string,
  last: string | null,
): { from: string; to: string } | null {
  if (last === null) return null
  const [first, end] = [monthNumber(from), monthNumber(to)]
  const years = Math.floor((monthNumber(last) - end) / 12)
  const needed = Math.ceil((end - first + 1) / 12)
  if (years < needed) return null
  return { from: monthText(first + years * 12), to: monthText(end + years * 12) }
}
