import {
  accountHolders,
  administrators,
  analysts,
  importers,
  liveReaders,
  releaseKeepers,
  reporters,
} from '../../server/contract/access.ts'
import type { Role } from '../../server/contract/reference.ts'
import type { Path } from './route.ts'

/** For whoever comes: on the street nobody signs in again, and the walking view shows what its ticket opens. */
type AtTheDoor = '/sign-in' | '/invitation' | '/new-password' | '/walk'
const isAtTheDoor = (path: Path): path is AtTheDoor =>
  path === '/sign-in' || path === '/invitation' || path === '/new-password' || path === '/walk'

/** The screens that a role has something to do on; the others say that the role does not show them. */
const readersOf: Readonly<Record<Exclude<Path, AtTheDoor>, readonly Role[]>> = {
  '/': liveReaders,
  '/places': reporters,
  '/changes': accountHolders,
  '/patrol': reporters,
  '/jag': liveReaders,
  '/jag/updates': reporters,
  '/jag/meeting': liveReaders,
  '/jag/pack': liveReaders,
  '/workshops': reporters,
  '/data': [...new Set([...importers, ...releaseKeepers])],
  '/print': liveReaders,
  '/evaluate': analysts,
  '/released': reporters,
  '/accounts': administrators,
  '/report': reporters,
  '/password': accountHolders,
}

/** Whether a role has something to see there. The sign-in and an invitation are for everybody. */
export const maySee = (path: Path, role: Role): boolean => isAtTheDoor(path) || readersOf[path].includes(role)

/** Where a role begins. */
export function homeOf(role: Role): Path {
  if (role === 'partner') return '/released'
  if (role === 'dpo') return '/data'
  if (role === 'admin') return '/accounts'
  return '/'
}
