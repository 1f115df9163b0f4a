import { hasProtectedRecords, smallTables } from './batch-reader.ts'
import type { Connection } from './open.ts'
import { recountUnits } from './unit-writer.ts'

/** The tables with records of a batch, or with what releases carry forward of those that retention deleted. */
function tablesOf(connection: Connection): readonly string[] {
  const carried = hasProtectedRecords(connection) ? ['carried_leaf'] : []
  return ['incident', ...smallTables(connection), ...carried]
}

export type UndoOutcome = 'undone' | 'notFound' | 'laterImportDependsOnIt'

/**
 * Takes a batch out again in one transaction: its records are deleted, those it had replaced come back; and so it goes with
 * what is carried forward of records that retention deleted. Not while a later batch has replaced any of its records. `at` is UTC, ISO 8601.
 */
export function undoBatch(connection: Connection, ref: string, at: string): UndoOutcome {
  return connection
    .transaction((): UndoOutcome => {
      const batch = connection
        .prepare<[string], { id: number; first: number; last: number }>(
          'SELECT id, first_id AS first, last_id AS last FROM batch WHERE ref = ? AND undone_at IS NULL AND demo = 0',
        )
        .get(ref)
      if (!batch) return 'notFound'
      if (hasReplacedRecords(connection, batch.id)) return 'laterImportDependsOnIt'
      const restored = connection
        .prepare<[number], number>('SELECT DISTINCT batch FROM incident WHERE replaced_by = ?')
        .pluck()
        .all(batch.id)
      connection.prepare('DELETE FROM incident WHERE id BETWEEN ? AND ?').run(batch.first, batch.last)
      const tables = tablesOf(connection)
      for (const table of tables.filter((name) => name !== 'incident'))
        connection.prepare(`DELETE FROM ${table} WHERE batch = ?`).run(batch.id)
      connection.prepare('DELETE FROM unit WHERE batch = ?').run(batch.id)
      for (const table of tables)
        connection.prepare(`UPDATE ${table} SET replaced_by = NULL WHERE replaced_by = ?`).run(batch.id)
      for (const each of restored) recountUnits(connection, each)
      connection
        .prepare('UPDATE batch SET undone_at = ?, first_id = 0, last_id = -1 WHERE id = ?')
        .run(at, batch.id)
      return 'undone'
    })
    .immediate()
}

function hasReplacedRecords(connection: Connection, batch: number): boolean {
  return tablesOf(connection).some(
    (table) =>
      connection
        .prepare<[number], number>(
          `SELECT 1 FROM ${table} WHERE batch = ? AND replaced_by IS NOT NULL LIMIT 1`,
        )
        .pluck()
        .get(batch) !== undefined,
  )
}
