import type { Role } from '../../server/contract/reference.ts'
import { maySee } from '../state/home.ts'
import type { Path } from '../state/route.ts'

const all: readonly (readonly [Path, string])[] = [
  ['/', 'Map'],
  ['/places', 'Places'],
  ['/patrol', 'Patrol'],
  ['/jag', 'JAG'],
  ['/workshops', 'Workshops'],
  ['/data', 'Data'],
  ['/accounts', 'Accounts'],
]

/** The tabs of a role, in their order: only what it can use. A partner's map is the release. */
export function tabsOf(role: Role): readonly (readonly [Path, string])[] {
  if (role === 'partner') return [['/released', 'Map'], ...all.filter(([path]) => maySee(path, role))]
  return all.filter(([path]) => maySee(path, role))
}
