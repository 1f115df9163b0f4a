import type { BatchRecord, RefusedRow } from './batch.ts'
import { openDictionary } from './dictionary.ts'
import type { Connection } from './open.ts'
import { recountUnits, writeUnits } from './unit-writer.ts'

/** Number the next batch will have; call it inside the transaction that writes it. */
export function nextBatch(connection: Connection): number {
  return 1 + (connection.prepare<[], number>('SELECT max(id) FROM batch').pluck().get() ?? 0)
}

/** Writes what is kept of a file, after its records. */
export function writeBatch(
  connection: Connection,
  batch: number,
  record: BatchRecord,
  refusals: Iterable<RefusedRow>,
): void {
  const [first, last] = record.months ?? [null, null]
  connection
    .prepare(
      `INSERT INTO batch (id, ref, format, source, sha256, bytes, rows, accepted, duplicates, replaced, refused,
         month_first, month_last, mode, demo, at, first_id, last_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      batch,
      record.ref,
      record.format,
      record.source === null ? null : openDictionary(connection).source(record.source),
      record.sha256,
      record.bytes,
      record.rows,
      record.accepted,
      record.duplicates,
      record.replaced,
      JSON.stringify(record.refused),
      first,
      last,
      record.mode,
      record.demo ? 1 : 0,
      record.at,
      record.ids.first,
      record.ids.last,
    )
  if (record.units) writeUnits(connection, batch, record.units.source, record.units.counts)
  else recountUnits(connection, batch)
  const insert = connection.prepare(
    'INSERT INTO refusal (batch, row, reason, column_name) VALUES (?, ?, ?, ?)',
  )
  for (const { row, reason, column } of refusals) insert.run(batch, row, reason, column)
}
