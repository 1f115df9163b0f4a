/** What a kill may not leave behind, read from the files themselves and not from the program. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { dataFiles } from '../../server/store/data-files.ts'

/** Databases that are damaged, references that lead nowhere, batches that hold another number than they say. */
export function tornIn(dataFolder: string): string[] {
  return dataFiles(dataFolder).flatMap(({ file, isDatabase }) => {
    if (!isDatabase) return []
    const connection = new Database(join(dataFolder, file), { readonly: true, timeout: 5000 })
    try {
      const findings: string[] = []
      if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') findings.push(`${file} damaged`)
      if (connection.prepare('PRAGMA foreign_key_check').all().length > 0) findings.push(`${file} references`)
      return [...findings, ...tornBatches(connection).map((batch) => `${file} ${batch}`)]
    } finally {
      connection.close()
    }
  })
}

function tornBatches(connection: Database.Database): string[] {
  const tables = connection.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all()
  if (!tables.includes('batch') || !tables.includes('incident')) return []
  // A partner's file fills both tables of the vault.
  const rows = tables.includes('protected_record')
    ? 'SELECT batch FROM incident UNION ALL SELECT batch FROM protected_record'
    : 'SELECT batch FROM incident'
  const half = connection
    .prepare<[], string>(
      `SELECT 'batch ' || batch.id FROM batch LEFT JOIN (SELECT batch, count(*) AS rows FROM (${rows}) GROUP BY batch) AS held
       ON held.batch = batch.id WHERE batch.first_id <= batch.last_id AND batch.accepted <> coalesce(held.rows, 0)`,
    )
    .pluck()
    .all()
  const orphans = connection
    .prepare<[], number>(`SELECT DISTINCT batch FROM (${rows}) WHERE batch NOT IN (SELECT id FROM batch)`)
    .pluck()
    .all()
  return [...half, ...orphans.map((batch) => `rows without batch ${batch}`)]
}

/** Rows of a query of one database. */
export function rowsOf<Row>(dataFolder: string, file: string, sql: string): Row[] {
  const connection = new Database(join(dataFolder, file), { readonly: true, timeout: 5000 })
  try {
    return connection.prepare<[], Row>(sql).all()
  } finally {
    connection.close()
  }
}
