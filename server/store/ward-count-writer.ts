import type { AdmittedWardCount } from '../contract/admitted.ts'
import { openDictionary } from './dictionary.ts'
import type { Connection } from './open.ts'

/** Writes the published counts of one batch. Inside the caller's transaction. */
export interface WardCountWriter {
  insert(count: AdmittedWardCount): void
  /** Single older counts give way to this batch. */
  replaceCounts(ids: readonly number[]): void
}

export function openWardCountWriter(connection: Connection, batch: number): WardCountWriter {
  const dictionary = openDictionary(connection)
  const insert = connection.prepare(
    `INSERT INTO ward_count (batch, source, type, area_code, ward2022, month, count) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const replace = connection.prepare('UPDATE ward_count SET replaced_by = ? WHERE id = ?')
  return {
    insert(count) {
      const source = dictionary.source(count.source)
      const type = dictionary.type(count.type)
      insert.run(batch, source, type, count.areaCode, count.ward2022, count.month, count.count)
    },
    replaceCounts(ids) {
      for (const id of ids) replace.run(batch, id)
    },
  }
}
