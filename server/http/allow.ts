import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import type { Viewer } from '../contract/viewer.ts'
import { Refused } from '../errors.ts'

/**
 * Refuses `signIn` to a visitor, `secondFactorNeeded` to somebody whose sign-in is not complete, and `notAllowed` to a role that the endpoint does not name.
 */
export function assertAllowed(viewer: Viewer, endpoint: Endpoint): void {
  if (endpoint.roles.includes(viewer.role)) return
  if (viewer.pending !== undefined) throw new Refused('secondFactorNeeded')
  throw new Refused(viewer.role === 'public' ? 'signIn' : 'notAllowed')
}
