import type { KeptHomePower } from '../contract/home-powers.ts'
import type { Connection } from './open.ts'

const columns =
  'id, power, zone, month_first AS monthFirst, month_last AS monthLast, owner, followed_up AS followUp'

/** All of them, by id. */
export function readHomePowers(vault: Connection): KeptHomePower[] {
  return vault.prepare<[], KeptHomePower>(`SELECT ${columns} FROM home_power ORDER BY id`).all()
}

export function findHomePower(vault: Connection, id: string): KeptHomePower | undefined {
  return vault.prepare<[string], KeptHomePower>(`SELECT ${columns} FROM home_power WHERE id = ?`).get(id)
}
