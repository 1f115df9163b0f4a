import { z } from 'zod'

/**
 * Every mail that this program sends: one closed sentence a kind. Nothing is ever put into one: no place, no figure, no
 * name, no token. `noticed` by the program for whoever chose to be told by mail; `asked` by somebody who does something.
 */
export const mailKinds = {
  watch: { by: 'noticed', words: 'Sign in: something near one of your places.' },
  notice: { by: 'noticed', words: 'Sign in: a safety notice is waiting for you.' },
  noticeBack: { by: 'noticed', words: 'Sign in: a safety notice of your agency has not been seen.' },
  updates: { by: 'asked', words: 'Sign in: an update on your open actions is asked for.' },
  updatesReminder: { by: 'asked', words: 'Sign in: an update on your open actions is still asked for.' },
} as const satisfies Record<string, { by: 'noticed' | 'asked'; words: string }>

export type MailKind = keyof typeof mailKinds
export type NoticedKind = {
  [K in MailKind]: (typeof mailKinds)[K]['by'] extends 'noticed' ? K : never
}[MailKind]
export type AskedKind = Exclude<MailKind, NoticedKind>

export const mailKindNames = Object.keys(mailKinds) as [MailKind, ...MailKind[]]
const isMailKind = (word: string): word is MailKind => Object.hasOwn(mailKinds, word)
export const mailKindOf = (word: string): MailKind | undefined => (isMailKind(word) ? word : undefined)
export const isAsked = (kind: MailKind): kind is AskedKind => mailKinds[kind].by === 'asked'

/** Where mail is handed over; from the settings, never shown and never logged. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  readonly from: string
  /** `starttls` and `implicit` send nothing without an encrypted connection to a host whose certificate holds. */
  readonly tls: 'starttls' | 'implicit' | 'none'
  readonly signIn: { readonly user: string; readonly password: string } | undefined
  /** Where people reach this server: the one thing beside the words that stands in a mail, the same in all. */
  readonly publicUrl: string | undefined
}

/**
 * What became of one try. `refused`: this address will not be taken on a later day either. `down`: the host takes nothing
 * now, others need not be tried.
 */
export type MailOutcome = 'sent' | 'refused' | 'later' | 'down'

/** Hands one mail over; never rejects, and ends soon after it is told to stop. */
export type SendMail = (address: string, kind: MailKind, stop: AbortSignal) => Promise<MailOutcome>

/** Whether this server can send mail to this person, and whether they chose to be told by it. */
export const MailChoice = z.object({ isOffered: z.boolean(), isOn: z.boolean() })
export type MailChoice = z.infer<typeof MailChoice>
export const MailChoiceDraft = z.strictObject({ on: z.boolean() })
