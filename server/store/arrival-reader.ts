import type { Connection } from './open.ts'

/** A file whose records were added or taken back, and the months it speaks of (month numbers). */
export interface Arrival {
  readonly source: string
  readonly first: number
  readonly last: number
}

/** Files of these databases that came in, or were taken back, after a moment (UTC). */
export function arrivalReader(connections: readonly Connection[]): (after: string) => Arrival[] {
  const reads = connections.map((connection) =>
    connection.prepare<[string, string], Arrival>(
      `SELECT DISTINCT source.code AS source, month_first AS first, month_last AS last
       FROM batch JOIN source ON source.id = batch.source
       WHERE month_first IS NOT NULL AND (at > ? OR undone_at > ?)
       ORDER BY source, first, last`,
    ),
  )
  return (after) => reads.flatMap((read) => read.all(after, after))
}
