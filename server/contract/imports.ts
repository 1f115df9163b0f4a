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

/** What became of one of the first rows, in terms of what will be kept. The server never repeats a value of the file. */
export const PreviewRow = z.object({
  row: count,
  class: z.enum(['shared', 'protected', 'refused']),
  /** The name of the stored place cell or zone; null outside every ward, and when refused. */
  place: z.string().nullable(),
  /** `2026-01-17 21h`, `2026-01-17`, `2026-01`, `2026 Q1` or, of welfare, `2026`. */
  when: z.string().nullable(),
  /** The label of the stored type or category. */
  type: z.string().nullable(),
  /** Names of what refuses it. */
  reasons: z.array(z.string()),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** What only a partner's file has. */
export const PartnerReport = z.object({
  mapping: z.string(),
  mappingVersion: count,
  agreement: z.string(),
  shared: count,
  protected: count,
  /** Rows kept as protected by why (`protectedReasons`). */
  becameProtected: z.record(z.string(), count),
  /** Rows that were taken by how their place was found: `coordinates`, `postcode`, `streetExact`, `streetLikely`. */
  confidence: z.record(z.string(), count),
  preview: z.array(PreviewRow).max(20),
})
export type PartnerReport = z.infer<typeof PartnerReport>

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
  /** Only for a file read with a mapping. */
  partner: PartnerReport.optional(),
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
