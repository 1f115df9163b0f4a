import type { Connection } from './open.ts'
import type { LiveUnit } from './unit.ts'

/** A live record that has a publisher's id. */
export interface LivePublishedId {
  readonly id: number
  readonly publishedId: Buffer
  readonly force: string
  readonly month: number
  readonly type: string
}

export interface IncidentReader {
  /** Units of a source with live records, of every batch. */
  liveUnits(source: string): LiveUnit[]
  /** Visits every live record of these batches that has a publisher's id. Visitors must not write. */
  visitPublishedIds(batches: Iterable<number>, visit: (record: LivePublishedId) => void): void
  /** Live records of all sources. */
  count(): number
}

/** Reads what import must know of the records that are there. */
export function openIncidentReader(connection: Connection): IncidentReader {
  return {
    liveUnits: (source) =>
      connection
        .prepare<[string], LiveUnit>(
          `SELECT unit.batch, force.name AS force, unit.month, type.code AS type, unit.records FROM unit
           JOIN source ON source.id = unit.source JOIN force ON force.id = unit.force
           JOIN type ON type.id = unit.type
           WHERE source.code = ? AND unit.records > 0`,
        )
        .all(source),
    visitPublishedIds(batches, visit) {
      const range = connection.prepare<[number], { first: number; last: number }>(
        'SELECT first_id AS first, last_id AS last FROM batch WHERE id = ?',
      )
      const records = connection.prepare<[number, number, number], LivePublishedId>(
        `SELECT incident.id, published_id AS publishedId, force.name AS force, month, type.code AS type
         FROM incident JOIN force ON force.id = incident.force JOIN type ON type.id = incident.type
         WHERE incident.id BETWEEN ? AND ? AND batch = ? AND replaced_by IS NULL AND published_id IS NOT NULL`,
      )
      for (const batch of batches) {
        const ids = range.get(batch)
        if (!ids) continue
        for (const record of records.iterate(ids.first, ids.last, batch)) visit(record)
      }
    },
    count: () =>
      connection.prepare<[], number>('SELECT coalesce(sum(records), 0) FROM unit').pluck().get() ?? 0,
  }
}
