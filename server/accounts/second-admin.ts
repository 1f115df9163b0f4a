import { Refused } from '../errors.ts'
import type { People } from './people.ts'

/** Who proposed something, whom it is about, and who now confirms it. */
export interface TwoAdmins {
  proposer: string
  account: string
  by: string
}

/**
 * Two administrators are needed on the day it happens: nobody confirms what they proposed or gain by, nor what was
 * proposed by somebody who is no administrator any more. Refuses `secondAdminNeeded`.
 */
export function assertSecondAdmin(people: People, { proposer, account, by }: TwoAdmins): void {
  const first = people.find(proposer)
  if (by === proposer || by === account || first?.role !== 'admin' || first.disabled)
    throw new Refused('secondAdminNeeded')
}
