import { type Expected, expectedFromHistory } from '../../analysis/own-history.ts'
import type { WatchState } from '../../contract/watches.ts'
import { monthInWords } from '../filter-words.ts'

type Verdict = Pick<WatchState, 'count' | 'expected' | 'verdict' | 'sentence'>

/** What the last month says beside those before it, in words that name the test. */
export function verdictOf(series: readonly number[], month: number): Verdict {
  const before = series.slice(0, -1)
  const count = series[series.length - 1] ?? 0
  const expected = expectedFromHistory(before)
  const said = `${count} in ${monthInWords(month)}`
  if (!expected)
    return { count, expected, verdict: 'tooShort', sentence: `${said}. Too few months before to expect any.` }
  const history = `its own ${before.length} months before`
  const range = rangeWords(expected)
  if (count > expected.to)
    return {
      count,
      expected,
      verdict: 'above',
      sentence: `${said}, where ${history} let one expect ${range}.`,
    }
  if (count < expected.from)
    return {
      count,
      expected,
      verdict: 'below',
      sentence: `${said}, fewer than the ${range} that ${history} let one expect.`,
    }
  return { count, expected, verdict: 'within', sentence: `${said}, as ${history} let one expect (${range}).` }
}

const rangeWords = ({ from, to }: Expected): string => (from === to ? String(from) : `${from} to ${to}`)

/** Of somebody who has no figures of places at all. */
export const noFigures: Verdict = {
  ...{ count: 0, expected: null, verdict: 'none' },
  sentence: 'You have no monthly figures of places: you are told of what is written there and of releases.',
}
