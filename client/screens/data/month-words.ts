import { monthWords, rangeWords } from '../../parts/words.ts'

/** First and last month → "Feb 2019 – Dec 2022"; within a year "Jan – Mar 2024"; none → "no months". */
export function periodWords(months: readonly string[]): string {
  if (months.length === 0) return 'no months'
  const [first, last] = [months[0], months[months.length - 1]]
  const sameYear = first !== last && first.slice(0, 4) === last.slice(0, 4)
  return sameYear ? `${monthWords(first).slice(0, 3)} – ${monthWords(last)}` : rangeWords(first, last)
}
