import { holdsAnswers, isYearly } from '../../../server/contract/sources.ts'

/** `?…` of the map with one source over a period: where an import ends. Answers to surveys and welfare are no source to count. */
export function mapSearch(source: string, months: readonly string[]): string {
  if (holdsAnswers(source) || isYearly(source)) return ''
  if (months.length === 0) return `?source=${source}`
  return `?from=${months[0]}&to=${months[months.length - 1]}&source=${source}`
}
