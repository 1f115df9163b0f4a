import type {
  AcceptInvitation,
  ChangePasswordRequest,
  Invitation,
  Invited,
  IssuerSignIn,
  NewInvitation,
  NewPassword,
  PasswordLink,
  PasswordLinkMade,
  RoleChange,
  RoleChanged,
  SecondFactorSetUp,
  SignedIn,
  SignInRequest,
} from '../../server/contract/account.ts'
import type { AccountRole } from '../../server/contract/reference.ts'
import { call } from '../api/call.ts'
import type { Answer } from '../api/failure.ts'
import { forgetCarried } from './carried.ts'
import { forgetPerson } from './remembered-person.ts'
import { useSession } from './session.ts'
import { useShift } from './shift.ts'
import { dropAllDrafts } from './told-drafts.ts'

/** What a person does at the door and an administrator with accounts. Nothing of it is kept by the page. */

export type CodeKind = 'app' | 'backup'

export const signIn = (body: SignInRequest): Promise<Answer<SignedIn>> => call('signIn', { body })

export const sendCode = (kind: CodeKind, code: string): Promise<Answer<SignedIn>> =>
  call(kind === 'app' ? 'verifyAppCode' : 'verifyBackupCode', { body: { code } })

/** `password` is left out by whoever has none: who came by the organisation's sign-in. */
export const beginSecondFactor = (password: string | undefined): Promise<Answer<SecondFactorSetUp>> =>
  call('setUpSecondFactor', { body: password === undefined ? {} : { password } })

/** To the organisation's own sign-in; it sends the browser back here. */
export async function goToIssuer(): Promise<Answer<IssuerSignIn>> {
  const answer = await call('issuerSignIn')
  if (answer.ok) location.assign(answer.value.url)
  return answer
}

export const readInvitation = (token: string): Promise<Answer<Invitation>> =>
  call('invitation', { body: { token } })

export const readPasswordLink = (token: string): Promise<Answer<PasswordLink>> =>
  call('passwordLink', { body: { token } })

export const acceptPasswordLink = (body: NewPassword): Promise<Answer<SignedIn>> =>
  call('acceptPasswordLink', { body })

/** Ends every other session of the account; this one goes on. */
export const changePassword = (body: ChangePasswordRequest): Promise<Answer<SignedIn>> =>
  call('changePassword', { body })

export const acceptInvitation = (body: AcceptInvitation): Promise<Answer<SignedIn>> =>
  call('acceptInvitation', { body })

export const invite = (body: NewInvitation): Promise<Answer<Invited>> => call('invite', { body })

export const changeRole = (id: string, body: RoleChange): Promise<Answer<RoleChanged>> =>
  call('changeRole', { path: { id }, body })

export const disableAccount = (id: string) => call('disableAccount', { path: { id } })
export const endSessions = (id: string) => call('revokeSessions', { path: { id } })
export const unlockAccount = (id: string) => call('unlockAccount', { path: { id } })
export const makePasswordLink = (id: string): Promise<Answer<PasswordLinkMade>> =>
  call('makePasswordLink', { path: { id } })
export const proposeSecondFactorReset = (id: string) => call('proposeSecondFactorReset', { path: { id } })
export const confirmSecondFactorReset = (id: string) => call('confirmSecondFactorReset', { path: { id } })
export const rejectSecondFactorReset = (id: string) => call('rejectSecondFactorReset', { path: { id } })
export const withdrawInvitation = (id: string) => call('withdrawInvitation', { path: { id } })
export const confirmRole = (id: string) => call('confirmRole', { path: { id } })
export const rejectRole = (id: string) => call('rejectRole', { path: { id } })

/** Signs in as a role of the demonstration; opens `next`, or the page one was on. Who chose so has chosen a door. */
export async function lookAroundAs(role: AccountRole, next?: string): Promise<Answer<SignedIn>> {
  const answer = await call('demoSignIn', { body: { role } })
  if (answer.ok) useSession.getState().closeDoors()
  if (answer.ok && next !== undefined) location.assign(next)
  else if (answer.ok) enter()
  return answer
}

/** Ends the sign-in. The page is loaded anew: nothing that the last person saw stays in it. */
export async function signOut(): Promise<Answer<SignedIn>> {
  // The shift on this phone goes with whoever brought it; what is still to be sent is sent first.
  if (useShift.getState().shift) await useShift.getState().end()
  const answer = await call('signOut')
  if (answer.ok) {
    // Whoever sits down next reads nothing of what was being written.
    dropAllDrafts()
    forgetPerson()
    forgetCarried()
    location.assign('/')
  }
  return answer
}

/** After signing in: the page one was on, loaded anew as the person who now looks. */
export function enter(): void {
  if (['/sign-in', '/invitation', '/new-password'].includes(location.pathname)) location.assign('/')
  else location.reload()
}
