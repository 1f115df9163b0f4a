import type { Connection } from './open.ts'

/** One deletion by age, as written down: never what was deleted. */
export interface StoredDeletion {
  /** UTC. */
  at: string
  kind: string
  rule: string
  source: string | null
  /** Month numbers. */
  monthFirst: number | null
  monthLast: number | null
  records: number
}

/** Deletions written down in vault.sqlite, newest first. */
export function readDeletions(vault: Connection): StoredDeletion[] {
  return vault
    .prepare<[], StoredDeletion>(
      `SELECT at, kind, rule, source, month_first AS monthFirst, month_last AS monthLast, records
       FROM deletion ORDER BY id DESC`,
    )
    .all()
}
