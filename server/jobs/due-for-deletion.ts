import { oldestKeptMonth } from '../contract/retention.ts'

/** Records that share a source, a batch and a month (or a quarter), with the months they are kept. */
export interface Held {
  /** Months of the agreement they came in under, or of the rule. */
  keepMonths: number
  /** Month number of the last month they speak of. */
  lastMonth: number
}

/** What is older than it may be kept on a London day `YYYY-MM-DD`. */
export function dueForDeletion<T extends Held>(held: readonly T[], today: string): T[] {
  return held.filter(({ keepMonths, lastMonth }) => lastMonth < oldestKeptMonth(keepMonths, today))
}
