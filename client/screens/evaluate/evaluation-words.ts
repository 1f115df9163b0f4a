import type { EvaluationAnswer } from '../../../server/contract/evaluation.ts'
import { isSetDownBefore } from '../../../server/contract/evaluation.ts'
import { countWords, monthWords, rangeWords } from '../../parts/words.ts'
import type { MonthRange } from '../../state/months.ts'

type Figures = NonNullable<EvaluationAnswer['figures']>
export type Estimate = Figures['total']

/** `−42`, `+3.5`, `0`; tenths only below ten. */
export function signedWords(value: number): string {
  const size = Math.abs(value)
  const rounded = size >= 9.95 ? Math.round(size) : Math.round(size * 10) / 10
  if (rounded === 0) return '0'
  return `${value < 0 ? '−' : '+'}${countWords(rounded)}`
}

const range = ({ low, high }: { low: number; high: number }): string =>
  `${signedWords(low)} to ${signedWords(high)}`

/** `−42 (95 %: −60 to −24; 90 %: −57 to −27)`. */
export const estimateWords = ({ estimate, ci95, ci90 }: Estimate): string =>
  `${signedWords(estimate)} (95\u00a0%: ${range(ci95)}; 90\u00a0%: ${range(ci90)})`

/**
 * Whether the question was there before its answer could be known.
 *
 * @param madeOn the day on which it was set down; null: it was not
 * @param today `YYYY-MM-DD`
 */
export function setDownWords(question: { after: MonthRange }, madeOn: string | null, today: string): string {
  if (madeOn === null && isSetDownBefore(question, today))
    return 'Not set down yet: its months are still to come.'
  if (madeOn === null)
    return 'This question was not set down beforehand. A question that is asked when the figures are known may have been chosen to fit them.'
  if (isSetDownBefore(question, madeOn)) return `Set down on ${monthWords(madeOn)}, before its months began.`
  return `Set down afterwards, on ${monthWords(madeOn)}: its months had begun by then. Read it with more care.`
}

/** "Jun 2026 – Aug 2026, against Jun 2025 – Aug 2025". */
export const periodsWords = ({ before, after }: { before: MonthRange; after: MonthRange }): string =>
  `${rangeWords(after.from, after.to)}, against ${rangeWords(before.from, before.to)}`

/** Whether a saved question can be answered yet, and since when it stands. */
export function waitingWords(isOver: boolean, after: MonthRange): string {
  return isOver ? 'Its months are over: it can be answered' : `Can be answered after ${monthWords(after.to)}`
}

/** The displacement quotient beside its reading; without a number where it says nothing. */
export function quotientWords({ value, text }: Figures['quotient']): string {
  return value === null ? sentence(text) : `${signedWords(value)}: ${text}.`
}

/** Net effect in incidents, with what it is measured against. */
export function netWords(net: Figures['netEffect']): string {
  if (net === null) return 'Not known: the control area holds no incident in one of the periods.'
  const { gross, totalNet } = net
  const fell = (count: number): string =>
    count >= 0 ? `${countWords(Math.round(count))} fewer` : `${countWords(Math.round(-count))} more`
  return `${fell(gross)} at the place itself; with the surroundings, and against the course of the control area, ${fell(totalNet)}.`
}

/** The server's reasons have no full stop. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`

/** How the control was found. */
export function matchedWords({ matched, places }: Pick<EvaluationAnswer, 'matched' | 'places'>): string {
  const cells = `${countWords(places.control.length)} ${places.control.length === 1 ? 'place' : 'places'}`
  if (matched === null) return `The control area was chosen by hand: ${cells}.`
  const { from, to } = matched.months
  return `The control area, ${cells}, was proposed: it held ${countWords(matched.controlCount)} incidents in ${rangeWords(from, to)}, the place ${countWords(matched.targetCount)}, and is used much alike.`
}
