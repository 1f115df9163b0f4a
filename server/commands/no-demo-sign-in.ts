import { Refused } from '../errors.ts'
import type { Acting } from './acting.ts'

/**
 * Where anybody may sign in by one click, as any role of any agency, nobody brings partners' records: also in a folder
 * that is not marked as demonstration (`--demo-sign-in`). Throws `Refused('demonstrationFolder')`.
 */
export function assertNoDemoSignIn({ hasDemoSignIn }: Pick<Acting, 'hasDemoSignIn'>): void {
  if (hasDemoSignIn()) throw new Refused('demonstrationFolder')
}
