import type { Connection } from './open.ts'

/** A live published count and what it stands for. */
export interface LiveWardCount {
  readonly id: number
  readonly type: string
  readonly areaCode: string
  readonly month: number
}

export interface WardCountReader {
  /** Live counts of a source in every batch but one. */
  live(source: string, exceptBatch: number): LiveWardCount[]
}

export function openWardCountReader(connection: Connection): WardCountReader {
  return {
    live: (source, exceptBatch) =>
      connection
        .prepare<[string, number], LiveWardCount>(
          `SELECT ward_count.id, type.code AS type, area_code AS areaCode, month FROM ward_count
           JOIN source ON source.id = ward_count.source JOIN type ON type.id = ward_count.type
           WHERE source.code = ? AND batch <> ? AND replaced_by IS NULL`,
        )
        .all(source, exceptBatch),
  }
}
