import { z } from 'zod'
import { AgencyId } from '../agreement.ts'

/** Agreed work of a meeting: what an action says, what becomes of it, and what of it may ever be public. */

const text = (most: number) => z.string().trim().max(most)
const day = z.iso.date()

/** How far an action is. Carried forward is no state: it is counted by the steps that carried it. */
export const actionStates = [
  { id: 'open', label: 'Not started' },
  { id: 'in-progress', label: 'Being done' },
  { id: 'blocked', label: 'Held up' },
  { id: 'done', label: 'Done' },
  { id: 'closed', label: 'Closed by the meeting' },
] as const
export const ActionState = z.enum(actionStates.map(({ id }) => id))
export type ActionState = z.infer<typeof ActionState>

/** Nothing is left to do. */
export const isOverState = (state: ActionState): boolean => state === 'done' || state === 'closed'

/** What shows that it was done: a kind of proof, never the proof itself. */
export const actionEvidence = [
  { id: 'seen', label: 'Seen on a visit' },
  { id: 'pictures', label: 'Pictures, kept by who did it' },
  { id: 'letter', label: 'A letter or message was sent' },
  { id: 'order', label: 'A works order is closed' },
  { id: 'figures', label: 'Figures of the map' },
  { id: 'agreed', label: 'An agreement was signed' },
  { id: 'minutes', label: 'Minutes of a meeting' },
] as const
const ActionEvidence = z.enum(actionEvidence.map(({ id }) => id))

/** Which system holds the case that a protected action is about. */
export const caseSystems = [
  { id: 'community-safety', label: 'Community safety case system' },
  { id: 'housing', label: 'Housing case system' },
  { id: 'police', label: 'Police records' },
  { id: 'social-care', label: 'Social care' },
  { id: 'youth-justice', label: 'Youth justice' },
  { id: 'health', label: 'Health' },
  { id: 'panel', label: 'Safeguarding panel' },
] as const
const CaseSystem = z.enum(caseSystems.map(({ id }) => id))

/** All that an action about a home or a person may say: whose it is stands in the other system. */
export const caseWordings = [
  'Visit together with support',
  'Check that somebody is safe',
  'Offer support',
  'Weigh a power over a home',
  'Refer to the panel that holds the case',
  'Hold a case conference',
  'Look at the tenancy',
  'Agree a safety plan',
  'Report back from the system that holds the case',
] as const

/** What an action may come from. */
export const actionSources = ['concern', 'report', 'assessment', 'goal', 'hidden', 'cell', 'card'] as const
/** The record or cell that an action came from. */
export const ActionFrom = z.strictObject({ kind: z.enum(actionSources), id: z.string().min(1).max(64) })
export type ActionFrom = z.infer<typeof ActionFrom>

const caseMinute = /^[0-9./-]*$/

/** Agreed work with owners and a day. */
export const ActionFields = z
  .strictObject({
    wording: text(300).min(1),
    owners: z
      .array(z.strictObject({ agency: AgencyId, initials: z.string().regex(/^[A-Z]{0,4}$/) }))
      .min(1)
      .max(4),
    due: day.nullable(),
    state: ActionState,
    /** 1: the public part of a meeting; 2: for its parties. */
    part: z.union([z.literal(1), z.literal(2)]),
    /** The meeting that agreed it, by its record; null: none. */
    meeting: z.string().max(64).nullable(),
    /** Number and title of the minute. */
    minute: text(40),
    title: text(120),
    evidence: z.array(ActionEvidence).max(actionEvidence.length),
    evidenceNote: text(300),
    /** Set when it is written and never after. */
    from: ActionFrom.nullable(),
    /** About a home or a person: the system that holds the case. Then its place is a large zone and its words are closed. */
    caseIn: CaseSystem.nullable(),
    /** Whether the public paper may name its place nearer than the ward. */
    publicPlace: z.boolean(),
  })
  .superRefine((fields, { addIssue }) => {
    const refuse = (field: string): void =>
      addIssue({ code: 'custom', path: [field], message: 'not of a protected action' })
    if (fields.caseIn === null) return
    if (!caseWordings.some((words) => words === fields.wording)) refuse('wording')
    if (fields.part !== 2) refuse('part')
    if (fields.title !== '') refuse('title')
    if (!caseMinute.test(fields.minute)) refuse('minute')
    if (fields.evidenceNote !== '') refuse('evidenceNote')
    if (fields.from !== null) refuse('from')
    if (fields.publicPlace) refuse('publicPlace')
  })
export type ActionFields = z.infer<typeof ActionFields>

/** What a record of before these fields were asked has in them. */
export const laterActionFields = {
  ...{ meeting: null, title: '', evidence: [], evidenceNote: '' },
  ...{ from: null, caseIn: null, publicPlace: false },
} as const satisfies Partial<ActionFields>

/** What somebody said of an action since it was agreed; empty words without a state: nothing new. */
export const ActionUpdate = z.object({
  agency: z.string(),
  on: day,
  /** UTC. */
  at: z.string(),
  text: z.string(),
  state: ActionState.nullable(),
})
export type ActionUpdate = z.infer<typeof ActionUpdate>

/** One time that a meeting carried it forward: from which due day to which. */
export const ActionCarried = z.object({ on: day, from: day.nullable(), due: day.nullable() })

/** That a meeting asked the owners of its open actions for updates. Who answered is worked out from the actions. */
export const UpdatesAsked = z.object({
  agency: z.string(),
  /** UTC. */
  at: z.string(),
  /** The day by which it wants them. */
  by: day.nullable(),
  /** Days after the asking on which who has not answered is reminded. */
  remindAfter: z.tuple([z.number(), z.number()]),
  /** How many of the asking and its two reminders went out by mail. */
  sent: z.number().int(),
})
export type UpdatesAsked = z.infer<typeof UpdatesAsked>

/** Steps of an action and of the meeting that asks for them. */
export const UpdateStep = z.strictObject({
  step: z.literal('update'),
  text: text(400),
  state: ActionState.nullable(),
})
export const CarryStep = z.strictObject({ step: z.literal('carry'), due: day.nullable() })
const days = z.number().int().min(1).max(28)
export const AskStep = z.strictObject({
  step: z.literal('ask'),
  by: day.nullable(),
  remindAfter: z.tuple([days, days]).refine(([first, second]) => first < second),
})
