import type { Connection } from './open.ts'

/** A row of a protected list, as far as retention looks at it. */
export interface HeldListRow {
  id: string
  /** Month number of its last month. */
  lastMonth: number
  keepMonths: number
}

/** Powers over homes and persons by the month of their end, each kept so many months after it. */
export function heldHomePowers(vault: Connection, keepMonths: number): HeldListRow[] {
  return vault
    .prepare<[number], HeldListRow>(
      'SELECT id, month_last AS lastMonth, ? AS keepMonths FROM home_power ORDER BY id',
    )
    .all(keepMonths)
}

/** Referrals of places by their quarter's last month, kept as long as their agreement says. */
export function heldReferrals(vault: Connection): HeldListRow[] {
  return vault
    .prepare<[], HeldListRow>(
      `SELECT place_referral.id, quarter * 3 + 2 AS lastMonth, retention_months AS keepMonths
       FROM place_referral JOIN agreement ON agreement.id = place_referral.agreement ORDER BY 1`,
    )
    .all()
}

export function deleteListRows(
  vault: Connection,
  table: 'home_power' | 'place_referral',
  rows: readonly HeldListRow[],
): number {
  const remove = vault.prepare(`DELETE FROM ${table} WHERE id = ?`)
  return rows.reduce((sum, { id }) => sum + remove.run(id).changes, 0)
}
