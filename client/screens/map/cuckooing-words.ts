import { monthText, quarterNumber, quarterText } from '../../../server/contract/calendar.ts'
import type { Filter } from '../../../server/contract/filter.ts'
import type { QuarterRange } from '../../../server/contract/whole-quarters.ts'
import { expiredWords, termWords } from '../../parts/agreement-words.ts'
import { counted, rangeWords } from '../../parts/words.ts'
import type { CuckooingAccess } from '../../state/cuckooing-access.ts'
import { periodWords } from '../../state/released-question.ts'

/** Why a count may be of fewer homes than reports. */
export const notToldApart = 'Two reports of one home cannot be told apart: none holds an address.'

/** `Jan–Mar 2026`. */
export const quarterWords = (quarter: number): string => periodWords(quarterText(quarter).replace(' ', '-'))

/** `Jan 2026 – Sep 2026`, open ends filled by what is known; '' where no quarter is counted. */
export function countedWords({ first, last }: QuarterRange, known: readonly { quarter: string }[]): string {
  const numbers = known.map(({ quarter }) => quarterNumber(quarter))
  const [from, to] = [
    Number.isFinite(first) ? first : Math.min(...numbers),
    Number.isFinite(last) ? last : Math.max(...numbers),
  ]
  if (!Number.isFinite(from) || !Number.isFinite(to) || from > to) return ''
  return rangeWords(monthText(from * 3), monthText(to * 3 + 2))
}

interface Shown {
  zones: readonly { count: number }[]
  asked: QuarterRange
  known: readonly { quarter: string }[]
}

/** What the layer shows just now, in a sentence or two; `filter` is what is asked. */
export function layerWords(
  { zones, asked, known }: Shown,
  { from, to }: Pick<Filter, 'from' | 'to'>,
): string {
  if (asked.first > asked.last) return narrowWords(asked, from ?? '', to ?? '')
  const period = countedWords(asked, known)
  const withReports = zones.filter(({ count }) => count > 0)
  const total = withReports.reduce((sum, { count }) => sum + count, 0)
  const within = period === '' ? '' : ` in ${period}`
  const sentence =
    total === 0
      ? `No report${within}.`
      : `${counted(total, 'report')} in ${counted(withReports.length, 'zone')}, ${period}.`
  return isWhole(asked, from, to) ? sentence : `${sentence} Only whole quarters are counted.`
}

function narrowWords({ last }: QuarterRange, from: string, to: string): string {
  // `last` is over when the months asked end, so its months are there to be chosen.
  return `No whole quarter lies in ${rangeWords(from, to)}, and these reports know only their quarter. Choose a whole one, such as ${quarterWords(last)}.`
}

/** Whether the counted quarters are all of the months asked. */
function isWhole({ first, last }: QuarterRange, from: string | null, to: string | null): boolean {
  const begins = from === null || (from.length === 7 && monthText(first * 3) === from)
  return begins && (to === null || (to.length === 7 && monthText(last * 3 + 2) === to))
}

/** Why the reports are not on this reader's map. `today` is a day `YYYY-MM-DD`. */
export function elsewhereWords(
  { agreement, isReleased }: Extract<CuckooingAccess, { kind: 'elsewhere' }>,
  today: string,
): string {
  const why = !agreement
    ? 'Not on your map: no agreement in force gives your agency these reports.'
    : agreement.state === 'notYet'
      ? `Not on your map yet: your agency’s agreement has not begun. ${termWords(agreement, today)}.`
      : `Not on your map. ${expiredWords(agreement)}`
  return isReleased ? `${why} What is released of them is, with all harm at homes, on another page:` : why
}
