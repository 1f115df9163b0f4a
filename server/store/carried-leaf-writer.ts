import type { Connection } from './open.ts'

/** Records of a leaf that retention deletes: of one file, and of one part of it that a later file replaces whole. */
export interface CarriedLeaf {
  readonly batch: number
  readonly source: string
  readonly family: 'shared' | 'protected'
  readonly zone: string
  /** Month (shared) or quarter (protected) since 2000. */
  readonly part: number
  readonly group: string
  readonly count: number
  /** The later file that had taken their place already: they count again when that is undone. */
  readonly replacedBy: number | null
}

/** Parts that a period of a release has. */
const partsOfPeriod = { shared: 3, protected: 2 } as const

/** Keeps counts of what retention deletes. Inside the caller's transaction. */
export function carryLeaves(vault: Connection, leaves: readonly CarriedLeaf[]): void {
  const insert = vault.prepare(
    `INSERT INTO carried_leaf (batch, source, family, zone, period, part, leaf_group, count, replaced_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { batch, source, family, zone, part, group, count, replacedBy } of leaves) {
    const period = Math.floor(part / partsOfPeriod[family])
    insert.run(batch, source, family, zone, period, part, group, count, replacedBy)
  }
}

/** What a new file holds of shared records: months and leaf groups. */
export interface SharedPart {
  readonly month: number
  readonly group: string
}

/**
 * What is carried of earlier files gives way to a file with shared records of the same source, month and leaf group, as
 * their records would have. Undo brings it back. Inside the caller's transaction.
 */
export function replaceCarriedShared(
  vault: Connection,
  batch: number,
  source: string,
  parts: readonly SharedPart[],
): void {
  const replace = vault.prepare(
    `UPDATE carried_leaf SET replaced_by = ? WHERE batch <> ? AND source = ? AND family = 'shared' AND part = ?
     AND leaf_group = ? AND replaced_by IS NULL`,
  )
  for (const { month, group } of parts) replace.run(batch, batch, source, month, group)
}
