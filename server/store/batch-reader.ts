import type { RefusedRow } from './batch.ts'
import type { Connection } from './open.ts'

/** One import of the history, as stored. */
export interface StoredBatch {
  readonly ref: string
  readonly format: string
  readonly source: string | null
  readonly at: string
  readonly accepted: number
  readonly duplicates: number
  readonly replaced: number
  /** Rows by reason, JSON. */
  readonly refused: string
  readonly monthFirst: number | null
  readonly monthLast: number | null
  readonly demo: number
  readonly undoneAt: string | null
  /** Records of it that questions count now. */
  readonly live: number
  /** Records of it that later batches replaced. */
  readonly replacedLater: number
  /** Who brought it, for batches of the vault; null for published files. */
  readonly agency: string | null
}

export interface BatchReader {
  /** Newest first. */
  list(): StoredBatch[]
  /** Rows of the file, when this very file is in the store and no later one replaced any of its records. */
  rowsOfSameFile(sha256: Uint8Array): number | undefined
  /** Undefined when no batch has this public id. */
  refusals(ref: string): RefusedRow[] | undefined
}

/** The tables with records of a batch but incidents, which are counted by unit. Some are the vault's alone. */
export function smallTables(connection: Connection): readonly string[] {
  const vaults = hasProtectedRecords(connection) ? ['protected_record', 'survey_answer'] : []
  return ['ward_count', 'venue', ...vaults]
}

function smallRecords(connection: Connection): string {
  return smallTables(connection)
    .map((table) => `SELECT batch, replaced_by FROM ${table}`)
    .join(' UNION ALL ')
}

/** Whether this database is one that holds protected records (the vault). */
export function hasProtectedRecords(connection: Connection): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'protected_record'").get() !== undefined
}

export function openBatchReader(connection: Connection): BatchReader {
  const agency = hasProtectedRecords(connection) ? 'agency' : 'NULL AS agency'
  const records = smallRecords(connection)
  return {
    list: () =>
      connection
        .prepare<[], StoredBatch>(
          `WITH small AS (SELECT batch, sum(replaced_by IS NULL) AS live, sum(replaced_by IS NOT NULL) AS gone
             FROM (${records}) GROUP BY batch),
           large AS (SELECT batch, sum(records) AS live FROM unit GROUP BY batch)
           SELECT ref, format, source.code AS source, at, accepted, duplicates, replaced, refused,
             month_first AS monthFirst, month_last AS monthLast, demo, undone_at AS undoneAt, ${agency},
             coalesce(small.live, 0) + coalesce(large.live, 0) AS live,
             coalesce(small.gone, 0) + CASE WHEN large.batch IS NULL THEN 0 ELSE accepted - large.live - coalesce(small.live + small.gone, 0) END AS replacedLater
           FROM batch LEFT JOIN source ON source.id = batch.source
           LEFT JOIN small ON small.batch = batch.id LEFT JOIN large ON large.batch = batch.id
           ORDER BY batch.id DESC`,
        )
        .all(),
    rowsOfSameFile: (sha256) =>
      connection
        .prepare<[Uint8Array], number>(
          `SELECT rows FROM batch WHERE sha256 = ? AND undone_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM incident WHERE incident.id BETWEEN first_id AND last_id AND replaced_by IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM (${records}) AS r WHERE r.batch = batch.id AND r.replaced_by IS NOT NULL)`,
        )
        .pluck()
        .get(sha256),
    refusals(ref) {
      const batch = connection
        .prepare<[string], number>('SELECT id FROM batch WHERE ref = ?')
        .pluck()
        .get(ref)
      if (batch === undefined) return undefined
      return connection
        .prepare<[number], RefusedRow>(
          'SELECT row, reason, column_name AS "column" FROM refusal WHERE batch = ? ORDER BY row, rowid',
        )
        .all(batch)
    },
  }
}
