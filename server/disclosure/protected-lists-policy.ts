import type { KeptReferral } from '../contract/place-referrals.ts'
import type { Viewer } from '../contract/viewer.ts'
import { precision } from './policy.ts'

/** `parties`: agencies of the agreements in force today over the list's source, of which the viewer's is one; else none. */
type Parties = readonly string[]

/** Whether this reader may have protected records live: an officer or analyst whose agency is a party. */
export function readsProtected({ role, agency }: Viewer, parties: Parties): boolean {
  return precision.protected[role] === 'party' && parties.includes(agency)
}

/**
 * How much of a referral a reader gets. Officers and analysts of the agency that referred it and of the one that owes the
 * answer: all of it. A partner of the agency that referred it: what became of it, not where or what. Others: nothing.
 */
export function referralSeenAs(
  viewer: Viewer,
  parties: Parties,
  { agency, owner }: Pick<KeptReferral, 'agency' | 'owner'>,
): 'all' | 'status' | 'nothing' {
  if (!parties.includes(viewer.agency)) return 'nothing'
  if (readsProtected(viewer, parties) && (agency === viewer.agency || owner === viewer.agency)) return 'all'
  return viewer.role === 'partner' && agency === viewer.agency ? 'status' : 'nothing'
}
