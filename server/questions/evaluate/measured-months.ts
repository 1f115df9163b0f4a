import { monthNumber } from '../../contract/calendar.ts'
import type { EvaluationQuestion } from '../../contract/evaluation.ts'

/** Months by number, ascending. */
export interface MeasuredMonths {
  before: number[]
  after: number[]
  picked: number[]
  /** The months by which a control is matched. */
  matched: number[]
  /** False where there is no history: then the control is matched on the months it is measured by. */
  isMatchedOnHistory: boolean
  /** The before-period's months in earlier years, one list a year: the place's own history. */
  earlierYears: number[][]
  /** From the first measured month to the last, those with data. */
  shown: number[]
  /** Measured months that a counted source has no data of. */
  missing: number[]
  /** Measured months that are not over yet. */
  notOver: number[]
}

/** The longest history a control is matched by. */
const longestHistory = 36
const mostEarlierYears = 5

/**
 * Which months a question needs. Only whole months that every counted source has data of are measured: one that began
 * or stopped in between would look like an effect. A control is matched on the months before those that are measured
 * (METHODS: different months to pick and to measure), so that it was not chosen at a peak of its own.
 *
 * @param coverage the months of each counted source; without sources nothing has data
 * @param today London day, `YYYY-MM-DD`
 */
export function measuredMonths(
  { before, after, picked }: Pick<EvaluationQuestion, 'before' | 'after' | 'picked'>,
  coverage: readonly (readonly number[])[],
  today: string,
): MeasuredMonths {
  const known = monthsOfAll(coverage)
  const months = { before: monthsOf(before), after: monthsOf(after) }
  const measured = [...months.before, ...months.after]
  const first = Math.min(...measured)
  const history = [...known]
    .filter((month) => month < first)
    .sort((a, b) => a - b)
    .slice(-longestHistory)
  const isMatchedOnHistory = history.length >= months.before.length
  const thisMonth = monthNumber(today)
  return {
    ...months,
    picked: picked ? monthsOf(picked) : [],
    matched: isMatchedOnHistory ? history : months.before,
    isMatchedOnHistory,
    earlierYears: yearsBefore(months.before, known),
    shown: [...known]
      .filter((month) => month >= first && month <= Math.max(...measured))
      .sort((a, b) => a - b),
    missing: measured.filter((month) => !known.has(month)),
    notOver: measured.filter((month) => month >= thisMonth),
  }
}

/** Months that every list holds. */
function monthsOfAll([first = [], ...others]: readonly (readonly number[])[]): Set<number> {
  const rest = others.map((list) => new Set(list))
  return new Set(first.filter((month) => rest.every((list) => list.has(month))))
}

function monthsOf({ from, to }: { from: string; to: string }): number[] {
  const first = monthNumber(from)
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, at) => first + at)
}

/** Whole years back: a period of more than a year goes back by its own length, so that no month counts twice. */
function yearsBefore(before: readonly number[], known: ReadonlySet<number>): number[][] {
  const step = 12 * Math.ceil(before.length / 12)
  return Array.from({ length: mostEarlierYears }, (_, back) =>
    before.map((month) => month - step * (back + 1)),
  ).filter((months) => months.every((month) => known.has(month)))
}
