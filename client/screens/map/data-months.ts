import type { MonthRange } from '../../state/months.ts'
import { useReference } from '../../state/reference.ts'

/** First and last month of the data, or null before any import. */
export function useDataMonths(): MonthRange | null {
  const from = useReference((state) => state.reference?.months[0])
  const to = useReference((state) => state.reference?.months.at(-1))
  return from && to ? { from, to } : null
}
