import type { Role } from '../contract/reference.ts'
import { Refused } from '../errors.ts'
import type { Acting } from './acting.ts'

const importers: readonly Role[] = ['analyst']

/** Importing, undoing and removing are the analyst's. Throws `Refused('notAllowed')`. */
export function requireAnalyst({ viewer }: Pick<Acting, 'viewer'>): void {
  if (!importers.includes(viewer.role)) throw new Refused('notAllowed')
}
