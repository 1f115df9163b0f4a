import type { AdmittedProtected } from '../contract/admitted.ts'
import { nextBatch } from './batch-writer.ts'
import { openDictionary } from './dictionary.ts'
import type { Connection } from './open.ts'
import { markPartnerBatch } from './partner-batch.ts'
import { openProtectedWriter, reportFormat } from './protected-writer.ts'

export interface NewReport {
  readonly record: AdmittedProtected
  readonly agreement: string
  readonly agency: string
  /** UTC, the first moment of the quarter in which it is entered: no report says on which day it came. */
  readonly quarterBegan: string
  /** Public id of the batch, if a new one is needed. */
  readonly ref: string
}

/** Adds one report to its agency's batch of the quarter of entering. Inside the caller's transaction. */
export function writeReport(
  vault: Connection,
  { record, agreement, agency, quarterBegan, ref }: NewReport,
): void {
  const known = vault
    .prepare<[string, string, string, string], number>(
      `SELECT batch.id FROM batch JOIN source ON source.id = batch.source
       WHERE format = '${reportFormat}' AND source.code = ? AND agency = ? AND at = ? AND undone_at IS NULL
       AND agreement = (SELECT id FROM agreement WHERE reference = ?)`,
    )
    .pluck()
    .get(record.source, agency, quarterBegan, agreement)
  const batch = known ?? nextBatch(vault)
  if (known === undefined) {
    vault
      .prepare(
        `INSERT INTO batch (id, ref, format, source, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, at)
         VALUES (?, ?, '${reportFormat}', ?, zeroblob(0), 0, 0, 0, 0, 0, '{}', 'goodRows', ?)`,
      )
      .run(batch, ref, openDictionary(vault).source(record.source), quarterBegan)
    markPartnerBatch(vault, batch, { agreement, agency, mapping: '', mappingVersion: 0 })
  }
  openProtectedWriter(vault, batch).insert([record])
  const first = record.quarter * 3
  vault
    .prepare(
      `UPDATE batch SET rows = rows + 1, accepted = accepted + 1,
       month_first = min(coalesce(month_first, ?), ?), month_last = max(coalesce(month_last, ?), ?) WHERE id = ?`,
    )
    .run(first, first, first + 2, first + 2, batch)
}
