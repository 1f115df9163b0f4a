/** Records written straight into a real open.sqlite, and the means to say them short. Test data only. */
import type { Connection } from '../../../server/store/open.ts'

export type StoredRecord = {
  source: string
  type: string
  cell: string | null
  ward2022: string | null
  ward2002: string | null
  month: number
  day: number | null
  hour: number | null
}

export type StoredCount = { source: string; type: string; ward2022: string; month: number; count: number }

/** Writes records and ward counts in one transaction; dictionary rows are made as they are met. */
export const storeRecords = (
  connection: Connection,
  records: readonly StoredRecord[],
  wardCounts: readonly StoredCount[] = [],
): void => {
  const ids = new Map<string, number>()
  const remember = (key: string, put: () => number | bigint): number => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = Number(put())
    ids.set(key, id)
    return id
  }
  const idOf = (table: 'source' | 'type', code: string): number =>
    remember(`${table} ${code}`, () => {
      connection.prepare(`INSERT INTO ${table} (code) VALUES (?) ON CONFLICT DO NOTHING`).run(code)
      return Number(connection.prepare(`SELECT id FROM ${table} WHERE code = ?`).pluck().get(code))
    })
  const place = connection.prepare('INSERT INTO place (cell, ward2022, ward2002) VALUES (?, ?, ?)')
  const placeOf = (record: StoredRecord): number =>
    remember(
      `place ${record.cell} ${record.ward2022} ${record.ward2002}`,
      () => place.run(record.cell, record.ward2022, record.ward2002).lastInsertRowid,
    )
  const incident = connection.prepare(
    'INSERT INTO incident (batch, source, force, type, place, month, day, hour) VALUES (1, ?, 1, ?, ?, ?, ?, ?)',
  )
  const wardCount = connection.prepare(
    "INSERT INTO ward_count (batch, source, type, area_code, ward2022, month, count) VALUES (1, ?, ?, '', ?, ?, ?)",
  )
  connection.transaction(() => {
    for (const record of records)
      incident.run(
        idOf('source', record.source),
        idOf('type', record.type),
        placeOf(record),
        record.month,
        record.day,
        record.hour,
      )
    for (const row of wardCounts)
      wardCount.run(idOf('source', row.source), idOf('type', row.type), row.ward2022, row.month, row.count)
  })()
}
