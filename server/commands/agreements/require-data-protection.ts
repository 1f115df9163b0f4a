import { dataProtection } from '../../contract/access.ts'
import type { Role } from '../../contract/reference.ts'
import { Refused } from '../../errors.ts'
import type { Acting } from '../acting.ts'

const keepers: readonly Role[] = dataProtection

/** Agreements are the dpo's to write. Throws `Refused('notAllowed')`. */
export function requireDataProtection({ viewer }: Pick<Acting, 'viewer'>): void {
  if (!keepers.includes(viewer.role)) throw new Refused('notAllowed')
}
