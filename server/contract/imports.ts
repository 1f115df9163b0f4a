import { z } from 'zod'

const count = z.number().int().nonnegative()

/** The tally of one file. `accepted + sum(refused) + duplicates = rows`. Last line of the import command. */
export const ImportTally = z.object({
  accepted: count,
  refused: z.record(z.string(), count),
  duplicates: count,
  replaced: count,
  /** First and last month covered; empty when nothing was accepted. */
  months: z.array(z.string()).max(2),
})
export type ImportTally = z.infer<typeof ImportTally>

export const Refusal = z.object({ row: count, reason: z.string(), column: z.string().nullable() })
export type Refusal = z.infer<typeof Refusal>

export const ImportReport = ImportTally.extend({
  format: z.string(),
  formatLabel: z.string(),
  source: z.string().nullable(),
  rows: count,
  sha256: z.string(),
  bytes: count,
  alreadyImported: z.boolean(),
  /** Plain words for each reason met. */
  reasons: z.record(z.string(), z.string()),
  /** The first refusals by row; `refused` has the full numbers. Never a value. */
  refusals: z.array(Refusal),
  /** Columns left at the gate: never stored. */
  droppedColumns: z.array(z.string()),
  /** What a commit would take the place of. */
  replaces: z.array(
    z.object({ month: z.string(), force: z.string(), records: count, types: z.array(z.string()) }),
  ),
  /** Other things worth knowing before committing, in plain words. */
  notes: z.array(z.string()),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ImportMode = z.enum(['goodRows', 'allOrNothing'])
export type ImportMode = z.infer<typeof ImportMode>

export const ImportJob = z.object({
  id: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  phase: z.enum(['reading', 'writing', 'indexing']),
  bytesDone: count,
  bytesTotal: count,
  rowsDone: count,
  batch: z.string().nullable(),
  report: ImportReport.nullable(),
  problem: z.string().nullable(),
})
export type ImportJob = z.infer<typeof ImportJob>

export const ImportBatch = z.object({
  id: z.string(),
  format: z.string(),
  formatLabel: z.string(),
  source: z.string().nullable(),
  at: z.string(),
  accepted: count,
  refused: count,
  duplicates: count,
  replaced: count,
  months: z.array(z.string()),
  live: count,
  demo: z.boolean(),
  state: z.enum(['live', 'undone']),
  /** Why undo is not offered, or null when it is. */
  undoBlocked: z.string().nullable(),
})
export type ImportBatch = z.infer<typeof ImportBatch>
