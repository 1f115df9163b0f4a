import { z } from 'zod'
import { monthNumber } from './calendar.ts'

/**
 * How long each kind of record is kept unless an agreement says otherwise, counted from the month (or day) it speaks
 * of. `arrivesWith` names what brings a kind that does not exist yet: the rule stands already, nothing runs for it.
 */
export interface RetentionRule {
  readonly kind: string
  readonly label: string
  readonly keep: { readonly months: number } | { readonly days: number }
  readonly note: string
  readonly arrivesWith: string | null
}

export const retentionRules = [
  {
    kind: 'vault',
    label: "Partners' records",
    keep: { months: 36 },
    note: "Or the agreement's own months. Counted from the month in which it happened.",
    arrivesWith: null,
  },
  {
    kind: 'audit',
    label: 'Audit entries',
    keep: { months: 24 },
    note: 'The chain goes on from a checkpoint.',
    arrivesWith: null,
  },
  {
    kind: 'sign-in',
    label: 'Ended sign-ins, unused links, wrong attempts',
    keep: { days: 1 },
    note: 'Deleted the night after they are over. Accounts are shut, never deleted.',
    arrivesWith: null,
  },
  {
    kind: 'backup',
    label: 'Backups',
    keep: { days: 35 },
    note: 'Deleted records leave the last backup after this.',
    arrivesWith: null,
  },
  {
    kind: 'concern',
    label: 'Concerns, reports of places, patrol plans and visits',
    keep: { months: 24 },
    note: 'Counted from the last time somebody confirmed or renewed it.',
    arrivesWith: null,
  },
  {
    kind: 'unconfirmed-concern',
    label: 'Concerns never confirmed',
    keep: { months: 12 },
    note: 'About a named business above all. Renewing it does not prolong this.',
    arrivesWith: null,
  },
  {
    kind: 'card-text',
    label: 'Text of workshop cards',
    keep: { months: 12 },
    note: 'Counted from the day of the event. The card stays as a count.',
    arrivesWith: null,
  },
  {
    kind: 'action',
    label: 'Actions and minutes',
    keep: { months: 72 },
    note: 'Counted from the day it was due, or written. Minutes go with them, counted from the day of the meeting.',
    arrivesWith: null,
  },
  {
    kind: 'power',
    label: 'Powers that have expired',
    keep: { months: 24 },
    note: 'Counted from its end. Then only counted.',
    arrivesWith: null,
  },
  {
    kind: 'assessment',
    label: 'Place assessments',
    keep: { months: 72 },
    note: 'Counted from its last change, its parts with it.',
    arrivesWith: null,
  },
  {
    kind: 'safety-map',
    label: 'Single safety maps',
    keep: { days: 30 },
    note: 'Deleted when their mapping is closed; one that nobody closes is closed after this.',
    arrivesWith: null,
  },
  {
    kind: 'participant-token',
    label: 'Who took part in a workshop',
    keep: { days: 30 },
    note: 'Random tokens without names, counted from the day of the event.',
    arrivesWith: null,
  },
] as const satisfies readonly RetentionRule[]

export type RetentionKind = (typeof retentionRules)[number]['kind']

/** Months of a rule; throws for one in days. */
export function monthsOf(kind: RetentionKind): number {
  const rule: RetentionRule | undefined = retentionRules.find((each) => each.kind === kind)
  if (!rule || !('months' in rule.keep)) throw new Error('this kind is not kept by months')
  return rule.keep.months
}

/** Days of a rule; throws for one in months. */
export function daysOf(kind: RetentionKind): number {
  const rule: RetentionRule | undefined = retentionRules.find((each) => each.kind === kind)
  if (!rule || !('days' in rule.keep)) throw new Error('this kind is not kept by days')
  return rule.keep.days
}

/**
 * The first month (month number) still kept on a London day: a record of month M goes when more than `months` whole
 * months have passed since M. Older rows need not be taken in either.
 */
export function oldestKeptMonth(months: number, today: string): number {
  return monthNumber(today) - months
}

/** What retention deleted; never its contents. `records` is null for readers who may not see how many there were. */
export const Deletion = z.object({
  at: z.string(),
  kind: z.string(),
  rule: z.string(),
  source: z.string().nullable(),
  monthFirst: z.string().nullable(),
  monthLast: z.string().nullable(),
  records: z.number().int().nullable(),
})
export type Deletion = z.infer<typeof Deletion>

/** The rules as they stand here, and what they have deleted, newest first. */
export const Retention = z.object({
  rules: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      keep: z.string(),
      note: z.string(),
      arrivesWith: z.string().nullable(),
    }),
  ),
  deletions: z.array(Deletion),
})
export type Retention = z.infer<typeof Retention>
