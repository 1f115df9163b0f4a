import { z } from 'zod'
import { type Role, roles } from './reference.ts'

/**
 * Everything the audit may hold, by name. Visits and traffic of phones come as one event by team and hour, written when
 * the hour is over: never by account or device.
 */
export const auditEvents = {
  question: 'Asked',
  export: 'Took a file away',
  refused: 'Was refused',
  change: 'Changed something',
  import: 'Imported or undid an import',
  agreement: 'Changed an agreement',
  publish: 'Decided what is published',
  release: 'Built or approved a release',
  account: 'Changed an account',
  signIn: 'Signed in or out',
  audit: 'Read or exported the audit',
  retention: 'Deleted by age',
  backup: 'Made or restored a backup',
  mail: 'Was told by mail',
  shift: 'Phones of a patrol',
} as const satisfies Record<string, string>
export type AuditEvent = keyof typeof auditEvents
const eventNames = Object.keys(auditEvents) as [AuditEvent, ...AuditEvent[]]
export const AuditEventName = z.enum(eventNames)

/** What an answer was made of: `none` where there was no answer. */
export const answerBases = ['open', 'release', 'live', 'none'] as const
export type AnswerBasis = (typeof answerBases)[number]

/** What is to be written down. Never a figure, a free text, or a place beyond the canonical filter. */
export interface AuditNote {
  event: AuditEvent
  account: string | null
  role: Role | 'system'
  agency: string
  /** Name of the endpoint, or of the command or job. */
  endpoint: string
  /** Canonical filter, or a closed word of the command. */
  question: string
  basis: AnswerBasis
  /** `done`, or the code of the problem. */
  outcome: string
  /** How many figures of the answer were shown as withheld. */
  withheld: number
}

/** Writes down; resolves when it is on disk. Rejects when it cannot be: then nothing may be answered. */
export type WriteAudit = (note: AuditNote) => Promise<void>

/** One entry as read: the same question within a minute is one, with how often it was asked. */
export const AuditEntry = z.object({
  number: z.number().int(),
  at: z.string(),
  event: AuditEventName,
  account: z.string().nullable(),
  role: z.enum([...roles, 'system']),
  agency: z.string(),
  endpoint: z.string(),
  question: z.string(),
  basis: z.enum(answerBases),
  outcome: z.string(),
  withheld: z.number().int(),
  times: z.number().int(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const auditPageSize = 50
/** Newest first; `before` is asked for the next page, null at the end. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), before: z.number().int().nullable() })
export type AuditPage = z.infer<typeof AuditPage>

/** Whether every entry follows from the one before it. `brokenAt` is the first that does not. */
export const AuditCheck = z.object({
  whole: z.boolean(),
  checked: z.number().int(),
  brokenAt: z.number().int().nullable(),
  /** Number and hash of the last entry, to be noted elsewhere: the chain cannot tell that its end was cut off. */
  last: z.object({ number: z.number().int(), hash: z.string() }).nullable(),
  /** Entries up to this number were deleted by age. */
  deletedThrough: z.number().int(),
})
export type AuditCheck = z.infer<typeof AuditCheck>
