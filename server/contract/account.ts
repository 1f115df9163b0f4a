import { z } from 'zod'
import { accountRoles } from './reference.ts'

/** Shortest password that is taken, and the longest that is hashed. */
export const shortestPassword = 15
export const longestPassword = 128

const Email = z.email().max(254)
const ChosenPassword = z.string().min(shortestPassword).max(longestPassword)
const Password = z.string().min(1).max(longestPassword)
const Agency = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
const Role = z.enum(accountRoles)
const Instant = z.string()

/** What a session still lacks. `none`: nobody signed in, or demonstration. `needed`: the code of the app. */
export const secondFactorStates = ['none', 'needed', 'setUp', 'done'] as const
export type SecondFactor = (typeof secondFactorStates)[number]

export const DemoSignInRequest = z.strictObject({
  role: Role,
  /** A second agency shows what somebody sees who is no party of the demonstration agreement. */
  agency: z.enum(['demonstration', 'other']).optional(),
})
export type DemoSignInRequest = z.infer<typeof DemoSignInRequest>

export const SignInRequest = z.strictObject({ email: Email, password: Password })
export type SignInRequest = z.infer<typeof SignInRequest>

export const SignedIn = z.object({ secondFactor: z.enum(secondFactorStates) })
export type SignedIn = z.infer<typeof SignedIn>

/** The password again, where the account has one: whoever finds an open screen cannot bind an app of his own. */
export const SecondFactorSetUpRequest = z.strictObject({ password: Password.optional() })
export type SecondFactorSetUpRequest = z.infer<typeof SecondFactorSetUpRequest>
/** Shown once: the address an authenticator app reads, and ten codes that each work once. */
export const SecondFactorSetUp = z.object({ totpUri: z.string(), backupCodes: z.array(z.string()) })
export type SecondFactorSetUp = z.infer<typeof SecondFactorSetUp>

export const AppCodeRequest = z.strictObject({ code: z.string().regex(/^\d{6}$/) })
export const BackupCodeRequest = z.strictObject({ code: z.string().min(1).max(40) })

export const ChangePasswordRequest = z.strictObject({
  currentPassword: Password,
  newPassword: ChosenPassword,
})
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>

export const NewAccount = z.strictObject({
  email: Email,
  role: Role,
  agency: Agency,
  password: ChosenPassword,
})
export type NewAccount = z.infer<typeof NewAccount>
export const AccountEmail = Email

/** An account as administrators see it: never what it asked, nor when. */
export const AccountRow = z.object({
  id: z.string(),
  email: z.string(),
  initials: z.string(),
  role: Role,
  agency: z.string(),
  disabled: z.boolean(),
  secondFactor: z.boolean(),
  created: Instant,
  /** After five wrong attempts; null where no lock is. */
  lockedUntil: Instant.nullable(),
})
export type AccountRow = z.infer<typeof AccountRow>

/** Where the browser goes next: the organisation's own sign-in. */
export const IssuerSignIn = z.object({ url: z.string() })
export type IssuerSignIn = z.infer<typeof IssuerSignIn>

/** What an administrator may change of an account. */
export const RoleChange = z.strictObject({ role: Role, agency: Agency })
export type RoleChange = z.infer<typeof RoleChange>

/** `changed`: done. `proposed`: another administrator confirms it first. */
export const RoleChanged = z.object({ outcome: z.enum(['changed', 'proposed']) })
export type RoleChanged = z.infer<typeof RoleChanged>

/** A raise, or a change of agency, that waits for a second administrator. */
export const RoleProposal = z.object({
  id: z.string(),
  account: z.string(),
  email: z.string(),
  role: Role,
  agency: z.string(),
  /** E-mail address of the administrator who proposed it. */
  proposedBy: z.string(),
  expires: Instant,
})
export type RoleProposal = z.infer<typeof RoleProposal>

export const NewInvitation = z.strictObject({
  email: Email,
  /** Shown beside what the person writes; no name is needed. */
  initials: z.string().regex(/^\p{L}{1,4}$/u),
  role: Role,
  agency: Agency,
})
export type NewInvitation = z.infer<typeof NewInvitation>

export const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  initials: z.string(),
  role: Role,
  agency: z.string(),
  expires: Instant,
})
export type Invitation = z.infer<typeof Invitation>
/** `token` is shown this once, for the administrator to hand over; only its hash is kept. */
export const Invited = Invitation.extend({ token: z.string() })
export type Invited = z.infer<typeof Invited>

const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const InvitationQuestion = z.strictObject({ token: Token })
export const AcceptInvitation = z.strictObject({ token: Token, password: ChosenPassword })
export type AcceptInvitation = z.infer<typeof AcceptInvitation>

/** A way back in for somebody who forgot the password. */
export const PasswordLink = z.object({ email: z.string(), expires: Instant })
export type PasswordLink = z.infer<typeof PasswordLink>
/** `token` is shown this once, for the administrator to hand over; only its hash is kept. */
export const PasswordLinkMade = PasswordLink.extend({ token: z.string() })
export type PasswordLinkMade = z.infer<typeof PasswordLinkMade>
export const PasswordLinkQuestion = z.strictObject({ token: Token })
export const NewPassword = z.strictObject({ token: Token, password: ChosenPassword })
export type NewPassword = z.infer<typeof NewPassword>

/** A lost second factor that one administrator proposed to take away; another confirms. */
export const SecondFactorReset = z.object({
  id: z.string(),
  account: z.string(),
  email: z.string(),
  /** E-mail address of the administrator who proposed it. */
  proposedBy: z.string(),
  expires: Instant,
})
export type SecondFactorReset = z.infer<typeof SecondFactorReset>

/** What happened with an account, for the audit. `by`: who did it, where that is somebody else. */
export const accountEvents = [
  'signIn',
  'signInRefused',
  'lockedOut',
  'signOut',
  'secondFactorSetUp',
  'passwordChanged',
  'passwordReset',
  'accountCreated',
  'invited',
  'invitationWithdrawn',
  'roleProposed',
  'roleConfirmed',
  'roleRejected',
  'roleLowered',
  'accountDisabled',
  'accountEnabled',
  'accountUnlocked',
  'passwordLinkMade',
  'secondFactorResetProposed',
  'secondFactorReset',
  'secondFactorResetRejected',
  'sessionsRevoked',
] as const
export interface AccountEvent {
  event: (typeof accountEvents)[number]
  /** Opaque id; null for a sign-in to an account that does not exist, and for demonstration. */
  account: string | null
  by: string | null
  at: Date
}
