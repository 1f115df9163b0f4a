import { openDictionary } from './dictionary.ts'
import type { Connection } from './open.ts'
import type { CountedUnit } from './unit.ts'

/** Writes what a new batch holds. */
export function writeUnits(
  connection: Connection,
  batch: number,
  source: string,
  units: readonly CountedUnit[],
): void {
  const dictionary = openDictionary(connection)
  const insert = connection.prepare(
    'INSERT INTO unit (batch, source, force, month, type, records) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { force, month, type, records } of units)
    insert.run(
      batch,
      dictionary.source(source),
      dictionary.force(force),
      month,
      dictionary.type(type),
      records,
    )
}

/** Counts the live records of a batch by unit again; units that have none left stay with zero. */
export function recountUnits(connection: Connection, batch: number): void {
  connection.prepare('UPDATE unit SET records = 0 WHERE batch = ?').run(batch)
  connection
    .prepare(
      `INSERT INTO unit (batch, source, force, month, type, records)
       SELECT batch, source, force, month, type, count(*) FROM incident
       WHERE id BETWEEN (SELECT first_id FROM batch WHERE id = ?) AND (SELECT last_id FROM batch WHERE id = ?)
         AND batch = ? AND replaced_by IS NULL
       GROUP BY source, force, month, type
       ON CONFLICT DO UPDATE SET records = excluded.records`,
    )
    .run(batch, batch, batch)
}
