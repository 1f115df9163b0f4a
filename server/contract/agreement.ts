import { z } from 'zod'
import { type SourceId, sources } from './sources.ts'

/** An agreement over one source that is not open. Its parties may ask live while it is in force. */
export interface Agreement {
  reference: string
  source: SourceId
  /** London days, both inclusive. */
  starts: string
  ends: string
  parties: readonly string[]
  /** The widest audience a release may be made for. */
  publish: PublishLevel
}

export const publishLevels = ['none', 'partner', 'public'] as const
export type PublishLevel = (typeof publishLevels)[number]

export const agreementStates = ['notYet', 'inForce', 'expired', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]

const agreementSources = sources.filter((source) => source.class !== 'open').map(({ id }) => id)

const day = z.iso.date()
/** How an agency is written everywhere: lower-case words joined by hyphens. */
export const AgencyId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40)
const reference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/)
const line = (most: number) => z.string().trim().min(1).max(most)

const changeable = {
  purpose: line(300),
  lawfulBasis: line(200),
  /** A post or a shared mailbox at work. */
  contact: line(120),
  parties: z
    .array(AgencyId)
    .min(1)
    .max(30)
    .refine((parties) => new Set(parties).size === parties.length),
  retentionMonths: z.number().int().min(1).max(180),
}

export const AgreementDraft = z
  .strictObject({ reference, source: z.enum(agreementSources), starts: day, ends: day, ...changeable })
  .refine(({ starts, ends }) => starts <= ends, { path: ['ends'] })
export type AgreementDraft = z.infer<typeof AgreementDraft>

/** What may be changed of a standing agreement; source and dates stay (renewing moves the last day). */
export const AgreementChange = z.strictObject(changeable).partial()
export type AgreementChange = z.infer<typeof AgreementChange>

export const AgreementRenewal = z.strictObject({ ends: day })
export type AgreementRenewal = z.infer<typeof AgreementRenewal>

/** `agreedBy` names a post at the party that owns the records; null only for `none`. */
export const PublishDecision = z
  .strictObject({ publish: z.enum(publishLevels), agreedBy: line(120).nullable(), agreedOn: day.nullable() })
  .refine(
    ({ publish, agreedBy, agreedOn }) => publish === 'none' || (agreedBy !== null && agreedOn !== null),
    {
      path: ['agreedBy'],
    },
  )
export type PublishDecision = z.infer<typeof PublishDecision>

/** An agreement as its readers see it. Lawful basis, decision and version: dpo and analyst; null for the others. */
export const AgreementEntry = z.object({
  reference: z.string(),
  source: z.string(),
  sourceLabel: z.string(),
  class: z.enum(['shared', 'protected']),
  purpose: z.string(),
  contact: z.string(),
  parties: z.array(z.string()),
  starts: day,
  ends: day,
  /** UTC; null unless it was ended before its last day. */
  endedAt: z.string().nullable(),
  state: z.enum(agreementStates),
  retentionMonths: z.number().int(),
  publish: z.enum(publishLevels),
  lawfulBasis: z.string().nullable(),
  publishAgreedBy: z.string().nullable(),
  publishAgreedOn: z.string().nullable(),
  version: z.string().nullable(),
  /** Of the demonstration: goes with it. */
  demo: z.boolean(),
})
export type AgreementEntry = z.infer<typeof AgreementEntry>

/** Whether an agreement is in force on a London day `YYYY-MM-DD`; both ends included. */
export function agreementState(
  { starts, ends, endedAt }: { starts: string; ends: string; endedAt: string | null },
  today: string,
): AgreementState {
  if (endedAt !== null) return 'ended'
  if (today < starts) return 'notYet'
  return today <= ends ? 'inForce' : 'expired'
}

/** An agreement in its readers' words, with its state on a London day. */
export function agreementEntry(
  agreement: Omit<AgreementEntry, 'sourceLabel' | 'state' | 'parties'> & {
    readonly parties: readonly string[]
  },
  today: string,
): AgreementEntry {
  const sourceLabel = sources.find(({ id }) => id === agreement.source)?.label ?? agreement.source
  return {
    ...agreement,
    parties: [...agreement.parties],
    sourceLabel,
    state: agreementState(agreement, today),
  }
}
