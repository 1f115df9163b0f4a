// Long because every kind is a row of the same tables: in files of their own they would drift apart.
import { z } from 'zod'
import { AgencyId } from '../agreement.ts'
import { EvaluationFields } from '../evaluation.ts'
import { PatrolFields } from '../patrol.ts'
import {
  ActionCarried,
  ActionFields,
  ActionUpdate,
  AskStep,
  CarryStep,
  UpdateStep,
  UpdatesAsked,
} from './action.ts'
import {
  AssessmentFields,
  EvidenceFields,
  GoalFields,
  GuardianFields,
  Invited,
  type PartKind,
  partKinds,
  RoundNow,
  ScoreFields,
  Stage,
  WeightingRound,
  WriteUpFields,
} from './assessment.ts'
import { MenuFields } from './menu.ts'
import { type KeptPlace, NamedPlace, PlaceDraft } from './place.ts'
import { PlacePower } from './powers.ts'
import { SittingFields } from './sitting.ts'
import { WeekHours } from './week-hours.ts'
import { Advice, Cadence, Danger, Harm, ServiceType, Since, TimeBand, VenueType } from './words.ts'

/** What people write about places, by kind: one way in, one history, one set of rules for all of it. */

const line = (most: number) => z.string().trim().min(1).max(most)
const text = (most: number) => z.string().trim().max(most)
const day = z.iso.date()
/** London clock, to the minute. */
const moment = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
const bands = z.array(TimeBand).max(6)
const agencies = z
  .array(AgencyId)
  .max(20)
  .refine((list) => new Set(list).size === list.length)

/** What somebody noticed at a place: not evidence of an event. */
export const ConcernFields = z.strictObject({ harm: Harm, bands, since: Since, text: text(400) })
/** A place reported or referred to another agency, which owes an answer. */
export const ReportFields = z.strictObject({ harm: Harm, bands, since: Since, text: text(400) })
/** A venue: of our own, or what is known of one in a register (`register` names it). */
export const VenueFields = z.strictObject({
  name: line(80),
  type: VenueType,
  register: z.string().max(60).nullable(),
  hours: WeekHours,
  /** Days on which a court sits. */
  sittingDays: z.array(day).max(400),
})
/** A day of action of several agencies in one area. */
export const ImpactDayFields = z
  .strictObject({
    name: line(80),
    from: day,
    to: day,
    outputs: z
      .array(z.strictObject({ what: line(80), number: z.number().int().min(0).max(1_000_000) }))
      .max(30),
    /** Pence; null: not known. */
    costPence: z.number().int().min(0).max(1_000_000_000).nullable(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] })
/** A power over a place that is nobody's home. */
export const PowerFields = z
  .strictObject({
    power: PlacePower,
    basis: line(160),
    starts: moment,
    ends: moment,
    isNobodysHome: z.literal(true),
  })
  .refine(({ starts, ends }) => starts < ends, { path: ['ends'] })
/** What is there for young people and for those in need, and when. */
export const ServiceFields = z.strictObject({
  name: line(80),
  type: ServiceType,
  hours: WeekHours,
  note: text(200),
})
/** Who to ask at an agency. Names and work contacts are the one text that is not screened. */
export const ContactFields = z.strictObject({
  of: AgencyId,
  /** Ward code of 2022; null: the whole area. */
  ward: z.string().max(12).nullable(),
  post: line(80),
  contact: line(120),
})
export const MeetingFields = z.strictObject({
  name: line(80),
  purpose: text(300),
  cadence: Cadence,
  feeds: text(200),
  /** The days on which it last came together and will next; null: not said. Its parties are the agencies named on it. */
  last: day.nullable(),
  next: day.nullable(),
})
/**
 * A warning to named sites, in closed words alone. Around a place it speaks of at least two rings; of a home, of its large
 * zone.
 */
export const NoticeFields = z.strictObject({
  danger: Danger,
  bands: z.array(TimeBand).min(1).max(6),
  advice: z.array(Advice).min(1).max(3),
  isHome: z.boolean(),
  until: day,
})

/** Days that a notice may stand. */
export const longestNoticeDays = 28

/** Kinds, and which of their fields hold written text: it is screened, and refused when it holds personal data. */
export const toldKinds = {
  concern: { label: 'Concern', fields: ConcernFields, place: ['venue', 'cell'], screened: ['text'] },
  report: { label: 'Place report', fields: ReportFields, place: ['venue', 'cell'], screened: ['text'] },
  venue: { label: 'Venue', fields: VenueFields, place: ['venue', 'cell'], screened: ['name'] },
  impactDay: {
    ...{ label: 'Community Impact Day', fields: ImpactDayFields, place: ['cells'] },
    screened: ['name', 'what'],
  },
  power: { label: 'Power', fields: PowerFields, place: ['venue', 'cells'], screened: ['basis'] },
  service: { label: 'Service', fields: ServiceFields, place: ['venue', 'cell'], screened: ['name', 'note'] },
  menu: { label: 'Powers and support', fields: MenuFields, place: ['venue', 'cell'], screened: [] },
  action: {
    label: 'Action',
    fields: ActionFields,
    place: ['venue', 'cell', 'cells', 'none'],
    screened: ['wording', 'minute', 'title', 'evidenceNote'],
    // What shows that something was done is with whoever did it, not behind a link.
    noLinks: ['evidenceNote'],
  },
  notice: { label: 'Safety notice', fields: NoticeFields, place: ['venue', 'cell'], screened: [] },
  contact: { label: 'Contact', fields: ContactFields, place: ['none'], screened: [] },
  meeting: {
    label: 'Meeting',
    fields: MeetingFields,
    place: ['none'],
    screened: ['name', 'purpose', 'feeds'],
  },
  evaluation: { label: 'Evaluation', fields: EvaluationFields, place: ['cells'], screened: ['name'] },
  // Its place is the places of the plan, whatever is sent.
  patrol: { label: 'Patrol plan', fields: PatrolFields, place: ['cells'], screened: [] },
  sitting: { label: 'Sitting', fields: SittingFields, place: ['none'], screened: ['title', 'words'] },
  assessment: {
    label: 'Place assessment',
    fields: AssessmentFields,
    place: ['venue', 'cell', 'cells'],
    screened: ['scoping', 'likes'],
  },
  evidence: { label: 'Evidence', fields: EvidenceFields, place: ['none'], screened: ['text'] },
  writeUp: { label: 'Write-up', fields: WriteUpFields, place: ['none'], screened: ['text'] },
  guardian: { label: 'Guardian', fields: GuardianFields, place: ['none'], screened: [] },
  goal: { label: 'Safety goal', fields: GoalFields, place: ['none'], screened: ['goal', 'what'] },
  score: { label: 'Weighting', fields: ScoreFields, place: ['none'], screened: [] },
} as const satisfies Record<string, ToldKindRow>

interface ToldKindRow {
  readonly label: string
  readonly fields: z.ZodType
  /** Which places it may be at. */
  readonly place: readonly ('venue' | 'cell' | 'cells' | 'none')[]
  readonly screened: readonly string[]
  /** Which of them may hold no link either. */
  readonly noLinks?: readonly string[]
}

export type ToldKind = keyof typeof toldKinds
export const isPartKind = (kind: ToldKind): kind is PartKind => partKinds.some((part) => part === kind)
export const toldKindNames = Object.keys(toldKinds) as [ToldKind, ...ToldKind[]]
export const ToldKindName = z.enum(toldKindNames)
export type FieldsOf<K extends ToldKind> = z.infer<(typeof toldKinds)[K]['fields']>

/** A random 128-bit id in base32, as the server makes them. */
const madeId = z.string().regex(/^[a-z2-7]{26}$/)

const draft = <K extends ToldKind, F extends z.ZodType>(kind: K, fields: F) =>
  z.strictObject({
    ...{ kind: z.literal(kind), place: PlaceDraft.nullable(), agencies, fields },
    id: madeId.optional(),
  })

/**
 * What is sent to add or change one. `agencies` are those who may read it beside the one that wrote it. `id`, of a new one,
 * is made by whoever sends it: sent twice because no answer came, it is kept once.
 */
export const ToldDraft = z.discriminatedUnion('kind', [
  draft('concern', ConcernFields),
  draft('report', ReportFields),
  draft('venue', VenueFields),
  draft('impactDay', ImpactDayFields),
  draft('power', PowerFields),
  draft('service', ServiceFields),
  draft('menu', MenuFields),
  draft('action', ActionFields),
  draft('notice', NoticeFields),
  draft('contact', ContactFields),
  draft('meeting', MeetingFields),
  draft('evaluation', EvaluationFields),
  draft('patrol', PatrolFields),
  draft('sitting', SittingFields),
  draft('assessment', AssessmentFields),
  draft('evidence', EvidenceFields),
  draft('writeUp', WriteUpFields),
  draft('guardian', GuardianFields),
  draft('goal', GoalFields),
  draft('score', ScoreFields),
])
export type ToldDraft = z.infer<typeof ToldDraft>

const outcomes = ['no-action', 'watched', 'visited', 'changed', 'passed-on'] as const
export const Outcome = z.enum(outcomes)
/** What happened to a report, in words. */
export const outcomeLabels: Readonly<Record<(typeof outcomes)[number], string>> = {
  'no-action': 'Looked into, nothing to do',
  watched: 'Being watched',
  visited: 'Visited',
  changed: 'Something at the place was changed',
  'passed-on': 'Passed on to somebody better placed',
}

/** What became of it since it was written. Days are London days. */
export const Steps = z.object({
  confirmed: z.object({ agency: z.string(), on: day }).nullable(),
  renewedOn: day.nullable(),
  /** What the operator of a venue says to a concern. */
  answer: z.object({ text: z.string(), on: day }).nullable(),
  owner: z.string().nullable(),
  outcome: z.object({ word: z.enum(outcomes), on: day }).nullable(),
  /** Which agency pressed *seen* on a notice, and when (UTC). */
  seen: z.array(z.object({ agency: z.string(), at: z.string() })),
  /** How far an assessment is, and its weightings. */
  stage: Stage,
  rounds: z.array(WeightingRound),
  /** Young people's maps of it. */
  mapping: z.object({ openedOn: day, closedOn: day.nullable() }).nullable(),
  /** What was said of an action since, and how often a meeting carried it forward; oldest first. */
  updates: z.array(ActionUpdate),
  carried: z.array(ActionCarried),
  /** Of a meeting: that it asked for updates. */
  asked: UpdatesAsked.nullable(),
  /** Of a concern that somebody said at a workshop: which. */
  workshop: z.string().nullable(),
})
export type Steps = z.infer<typeof Steps>

export const noSteps: Steps = {
  ...{ confirmed: null, renewedOn: null, answer: null, owner: null, outcome: null },
  ...{ seen: [], stage: 1, rounds: [], mapping: null, workshop: null },
  ...{ updates: [], carried: [], asked: null },
}

/** A step in what becomes of it. */
export const ToldStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('confirm') }),
  z.strictObject({ step: z.literal('renew') }),
  z.strictObject({ step: z.literal('answer'), text: line(400) }),
  z.strictObject({ step: z.literal('own'), agency: AgencyId }),
  z.strictObject({ step: z.literal('see') }),
  z.strictObject({ step: z.literal('close'), word: z.enum(outcomes) }),
  z.strictObject({ step: z.literal('stage'), stage: Stage }),
  z.strictObject({ step: z.literal('openRound'), invited: Invited }),
  z.strictObject({ step: z.literal('closeRound') }),
  z.strictObject({ step: z.literal('openMapping') }),
  z.strictObject({ step: z.literal('closeMapping') }),
  UpdateStep,
  CarryStep,
  AskStep,
])
export type ToldStep = z.infer<typeof ToldStep>

/** As it is kept. `agency`: who wrote it. */
export interface Told<K extends ToldKind = ToldKind> {
  readonly id: string
  readonly kind: K
  readonly agency: string
  readonly agencies: readonly string[]
  readonly place: KeptPlace | null
  readonly fields: FieldsOf<K>
  readonly steps: Steps
  readonly version: string
  /** London day. */
  readonly madeOn: string
  readonly changedAt: string
  readonly removedAt: string | null
  /** UTC. */
  readonly writtenAt: string
  /** The account that wrote a score, until its round is closed. */
  readonly author: string | null
  /** The assessment that it is a part of, as it stands now. */
  readonly whole: Told<'assessment'> | null
}

const entry = <K extends ToldKind, F extends z.ZodType>(kind: K, fields: F) =>
  z.object({
    id: z.string(),
    kind: z.literal(kind),
    agency: z.string(),
    agencies: z.array(z.string()),
    place: NamedPlace.nullable(),
    fields,
    steps: Steps,
    version: z.string(),
    madeOn: day,
    changedAt: z.string(),
    removedAt: z.string().nullable(),
    /** Worked out for now: a concern that faded, a power that ended, days open, who has not seen a notice. */
    standing: z.object({
      isFaded: z.boolean(),
      isOver: z.boolean(),
      daysOpen: z.number().int().nullable(),
      /** Sites that have not pressed *seen*, and whether that is so for too long. */
      unseenBy: z.array(z.string()),
      isBack: z.boolean(),
      /** Of an assessment: its weightings now. */
      rounds: z.array(RoundNow),
    }),
    /** What this reader may do with it. */
    may: z.object({
      change: z.boolean(),
      confirm: z.boolean(),
      renew: z.boolean(),
      answer: z.boolean(),
      own: z.boolean(),
      close: z.boolean(),
      see: z.boolean(),
      /** Say how far an assessment is; open and close its weightings. */
      stage: z.boolean(),
      lead: z.boolean(),
      /** Say how far an action is; carry it to another day; ask the owners of a meeting's actions for updates. */
      update: z.boolean(),
      carry: z.boolean(),
      ask: z.boolean(),
    }),
  })

/** As a reader gets it. */
export const ToldEntry = z.discriminatedUnion('kind', [
  entry('concern', ConcernFields),
  entry('report', ReportFields),
  entry('venue', VenueFields),
  entry('impactDay', ImpactDayFields),
  entry('power', PowerFields),
  entry('service', ServiceFields),
  entry('menu', MenuFields),
  entry('action', ActionFields),
  entry('notice', NoticeFields),
  entry('contact', ContactFields),
  entry('meeting', MeetingFields),
  entry('evaluation', EvaluationFields),
  entry('patrol', PatrolFields),
  entry('sitting', SittingFields),
  entry('assessment', AssessmentFields),
  entry('evidence', EvidenceFields),
  entry('writeUp', WriteUpFields),
  entry('guardian', GuardianFields),
  entry('goal', GoalFields),
  entry('score', ScoreFields),
])
export type ToldEntry = z.infer<typeof ToldEntry>
export type ToldEntryOf<K extends ToldKind> = Extract<ToldEntry, { kind: K }>

export const ToldList = z.object({
  entries: z.array(ToldEntry),
  /** Where the list goes on (`after`); null: this is all, or all of it was asked. */
  next: z.string().nullable(),
})

/** A venue or place cell with all that this reader may have of it and of two rings around, nearest first. */
export const PlacePage = z.object({
  place: NamedPlace,
  /** What kind of venue its register calls it, and whether it is invented; null for a cell. */
  venue: z.object({ kind: z.string(), fictional: z.boolean() }).nullable(),
  /** `steps` between cells: 0 here, 1 around, 2 near. */
  entries: z.array(z.object({ steps: z.number().int().min(0).max(2), entry: ToldEntry })),
  /** Whom to ask: of this ward first, then of the whole area. */
  contacts: z.array(ToldEntry),
})
export type PlacePage = z.infer<typeof PlacePage>

/** One change: who, when, and each field before and after. */
export const ToldHistory = z.object({
  changes: z.array(
    z.object({
      at: z.string(),
      agency: z.string(),
      role: z.string(),
      what: z.enum(['added', 'changed', 'removed', 'restored', 'step']),
      fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
})
export type ToldHistory = z.infer<typeof ToldHistory>
