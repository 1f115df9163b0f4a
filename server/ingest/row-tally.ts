import type { RefusedRow } from '../store/batch.ts'
import { FileRefused, type Issue, type RowReason } from './refusal.ts'

const mostKept = 100_000

/** Counts the rows of a file and what was refused. A row counts once, by the first of its reasons; all are listed. */
export interface RowTally {
  rows: number
  readonly refused: Partial<Record<RowReason, number>>
  readonly issues: readonly RefusedRow[]
  refuse(row: number, issues: readonly Issue[]): void
  /** One more row. Throws `FileRefused('tooManyRows')` beyond the limit. */
  count(): void
}

export function createRowTally(mostRows: number | null): RowTally {
  const refused: Partial<Record<RowReason, number>> = {}
  const issues: RefusedRow[] = []
  return {
    rows: 0,
    refused,
    issues,
    refuse(row, found) {
      const { reason } = found[0]
      refused[reason] = (refused[reason] ?? 0) + 1
      for (const issue of found)
        if (issues.length < mostKept) issues.push({ row, reason: issue.reason, column: issue.column })
    },
    count() {
      this.rows++
      if (mostRows !== null && this.rows > mostRows) throw new FileRefused('tooManyRows', this.rows)
    },
  }
}
