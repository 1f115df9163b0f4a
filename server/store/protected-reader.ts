import type { Connection } from './open.ts'

/** How many live protected records of a source there are of a zone, a quarter and a category. */
export interface ProtectedCount {
  source: string
  /** Id of a Z2 zone. */
  zone: string
  /** Quarters since 2000 Q1. */
  quarter: number
  category: string
  records: number
}

/** The live protected records of the vault, added up: few enough to be kept as they are. */
export function readProtectedCounts(vault: Connection): ProtectedCount[] {
  return vault
    .prepare<[], ProtectedCount>(
      `SELECT source.code AS source, zone, quarter, category, count(*) AS records
       FROM protected_record JOIN source ON source.id = source
       WHERE replaced_by IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    )
    .all()
}
