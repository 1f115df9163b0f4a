import { rangeWords } from '../../parts/words.ts'
import type { ReleasedAnswer } from '../../state/released-answer.ts'
import { monthsOfPeriod, periodWords, type ReleasedQuestion } from '../../state/released-question.ts'

export interface PeriodChoice {
  id: string
  label: string
  from: string | null
  to: string | null
}

type Periods = Pick<ReleasedAnswer, 'periods' | 'lastFourQuarters'>

/** What can be asked by time: everything, the last four quarters, and every whole year or quarter, newest first. */
export function periodChoices({ periods, lastFourQuarters }: Periods): PeriodChoice[] {
  const byQuarter = periods.some(({ period }) => period.includes('-'))
  const recent = lastFourQuarters ?? (byQuarter ? lastFour(periods) : null)
  return [
    { id: 'all', label: byQuarter ? 'All quarters' : 'All years', from: null, to: null },
    ...(recent ? [{ id: 'recent', label: 'Last four quarters', from: recent.from, to: recent.to }] : []),
    ...periods
      .map(({ period }) => ({ id: period, label: periodWords(period), ...monthsOfPeriod(period) }))
      .reverse(),
  ]
}

/** Which of the choices a question asks; null for a span of several, as only a link asks. */
export function chosenPeriod(
  choices: readonly PeriodChoice[],
  { from, to }: ReleasedQuestion,
): PeriodChoice | null {
  return choices.find((choice) => choice.from === from && choice.to === to) ?? null
}

/** `Jan 2024 – Dec 2025`: what the figures on screen cover. */
export const coveredWords = ({ from, to }: Pick<ReleasedAnswer, 'from' | 'to'>): string =>
  from === '' || to === '' ? 'no whole period yet' : rangeWords(from, to)

function lastFour(periods: ReleasedAnswer['periods']): { from: string; to: string } | null {
  if (periods.length < 4) return null
  const last = periods.slice(-4)
  return { from: monthsOfPeriod(last[0].period).from, to: monthsOfPeriod(last[3].period).to }
}
