import { type AccountRole, accountRoles } from '../contract/reference.ts'
import type { Viewer } from '../contract/viewer.ts'
import { Refused } from '../errors.ts'

const demonstration = 'demonstration'

/**
 * Whose watches these are: an account, or in a demonstration, where nobody has one, a role of an agency. Refuses `signIn`
 * for a visitor.
 */
export function ownerOf({ account, role, agency, signedIn }: Viewer): string {
  if (account !== null) return account
  if (!signedIn) throw new Refused('signIn')
  return `${demonstration} ${role} ${agency}`
}

/** Who it is that owns watches by being a role of the demonstration; undefined for an account. */
export function demonstrationViewer(owner: string): Viewer | undefined {
  const [mark, word, agency] = owner.split(' ')
  const role: AccountRole | undefined = accountRoles.find((each) => each === word)
  if (mark !== demonstration || role === undefined || agency === undefined) return undefined
  return { role, agency, account: null, signedIn: true }
}
