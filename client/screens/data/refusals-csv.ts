import type { Refusal } from '../../../server/contract/imports.ts'
import { csvText } from '../../parts/csv-text.ts'

/** The refusals of a dry run as CSV. They hold row numbers, named reasons and column names: never a value. */
export function refusalsCsv(refusals: readonly Refusal[], reasons: Readonly<Record<string, string>>): string {
  return csvText(
    ['row', 'reason', 'column', 'in words'],
    refusals.map(({ row, reason, column }) => [String(row), reason, column ?? '', reasons[reason] ?? '']),
  )
}
