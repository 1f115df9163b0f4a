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

/** Analysts come to the report form from the Data screen; for the others it is a thing to do. */
const ofOfficer = all.flatMap((tab) => (tab[0] === '/places' ? [tab, ['/report', 'Report'] as const] : [tab]))

const ofPartner: readonly (readonly [Path, string])[] = [
  ['/released', 'Map'],
  ['/places', 'Places'],
  ['/report', 'Report'],
  ['/patrol', 'Patrol'],
  ['/jag/updates', 'Our actions'],
  ['/workshops', 'Workshops'],
  ['/data', 'Data'],
]

/** The tabs of a role, in their order: only what it can use. A partner's map is the release. */
export const tabsOf = (role: Role): readonly (readonly [Path, string])[] =>
  (role === 'partner' ? ofPartner : role === 'officer' ? ofOfficer : all).filter(([path]) =>
    maySee(path, role),
  )
