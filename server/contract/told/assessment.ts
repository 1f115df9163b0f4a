import { z } from 'zod'
import { AgencyId } from '../agreement.ts'
import { WeekHours } from './week-hours.ts'
import { Harm, Since, TimeBand } from './words.ts'

/**
 * The assessment of a place and its parts. A part names its assessment and is read by whoever reads that; so several
 * people fill one assessment without writing over each other. Nothing here has room for a person.
 */

const line = (most: number) => z.string().trim().min(1).max(most)
const text = (most: number) => z.string().trim().max(most)

/** Who says that a place needs looking at. */
export const referralSources = [
  { id: 'police', label: 'Police' },
  { id: 'youth-work', label: 'Youth work' },
  { id: 'school', label: 'School or college' },
  { id: 'council', label: 'Council or wardens' },
  { id: 'housing', label: 'Housing' },
  { id: 'health', label: 'Health' },
  { id: 'business', label: 'Businesses' },
  { id: 'residents', label: 'Residents or parents' },
  { id: 'young-people', label: 'Young people' },
  { id: 'panel', label: 'A safeguarding panel' },
] as const
export const ReferralSource = z.enum(referralSources.map(({ id }) => id))

/** How many young people it is said to touch. What a panel counted is protected and stays in its referral. */
export const howManyWords = [
  { id: '1-4', label: '1 to 4' },
  { id: '5-9', label: '5 to 9' },
  { id: '10+', label: '10 or more' },
  { id: 'unknown', label: 'Not known' },
] as const

export const levels = [
  { id: 'worry', label: 'A worry' },
  { id: 'risk', label: 'Harm is likely' },
  { id: 'harm', label: 'Harm happens' },
] as const

/** What is asked for before anybody goes there. */
export const dataAsked = [
  { id: 'police-records', label: 'Police records' },
  { id: 'asb-reports', label: 'Reports to the council' },
  { id: 'ambulance', label: 'Ambulance and A&E' },
  { id: 'fire', label: 'Fire service' },
  { id: 'school-survey', label: 'Survey of pupils' },
  { id: 'cctv', label: 'CCTV logs' },
  { id: 'licence', label: 'Licences and planning' },
] as const

export const ageBands = [
  { id: 'under-11', label: 'Under 11' },
  { id: '11-15', label: '11 to 15' },
  { id: '16-17', label: '16 and 17' },
  { id: '18-24', label: '18 to 24' },
  { id: 'over-24', label: 'Over 24' },
] as const

/** Of the place itself: what is missing or in a poor state. */
export const lackingThings = [
  { id: 'lighting', label: 'Lighting' },
  { id: 'sight-lines', label: 'Clear views' },
  { id: 'cameras', label: 'CCTV' },
  { id: 'ways-out', label: 'Ways out' },
  { id: 'toilets', label: 'Toilets' },
  { id: 'wifi', label: 'Wi-Fi' },
  { id: 'seating', label: 'Somewhere to sit' },
] as const

/** What whoever runs the place goes by. */
export const policies = [
  { id: 'licence-terms', label: 'A licence with conditions' },
  { id: 'agreed-hours', label: 'Agreed hours' },
  { id: 'exclusion', label: 'Rules for turning people away' },
  { id: 'staff-trained', label: 'Trained staff' },
  { id: 'who-to-ring', label: 'Staff know whom to ring' },
] as const

const some = <T extends readonly { readonly id: string }[]>(list: T) =>
  z.array(z.enum(list.map(({ id }) => id) as [T[number]['id'], ...T[number]['id'][]])).max(list.length)

export const AssessmentFields = z
  .strictObject({
    source: ReferralSource,
    level: z.enum(levels.map(({ id }) => id)),
    harms: z.array(Harm).min(1).max(6),
    howMany: z.enum(howManyWords.map(({ id }) => id)),
    bands: z.array(TimeBand).max(6),
    since: Since,
    dataAsked: some(dataAsked),
    scoping: text(400),
    ages: some(ageBands),
    likes: text(400),
    lacking: some(lackingThings),
    policies: some(policies),
  })
  // A panel's numbers are protected: zone and quarter, never beside a place.
  .refine(({ source, howMany }) => source !== 'panel' || howMany === 'unknown', { path: ['howMany'] })

/** Steps of an assessment, in order. */
export const assessmentStages = [
  'The place is referred',
  'First weighting of the contexts',
  'Scoping: partners, data, visits',
  'Evidence',
  'Write-up',
  'Second weighting',
  'Conference',
  'Goals and review',
] as const
export const Stage = z.number().int().min(1).max(assessmentStages.length)

const assessment = z.string().min(1).max(40)

export const evidenceWays = [
  { id: 'visit-day', label: 'Visit by day' },
  { id: 'visit-evening', label: 'Visit in the evening' },
  { id: 'young-people', label: 'Young people' },
  { id: 'residents', label: 'Residents' },
  { id: 'businesses', label: 'Businesses' },
  { id: 'guardians', label: 'People who look after it' },
  { id: 'records', label: 'Records and figures' },
] as const

/** Something that was seen or said at the place, by whom it comes. */
export const EvidenceFields = z.strictObject({
  assessment,
  way: z.enum(evidenceWays.map(({ id }) => id)),
  on: z.iso.date(),
  of: AgencyId,
  text: line(600),
})

export const domains = [
  { id: 'young-people', label: 'Young people: strengths and needs here' },
  { id: 'guardianship', label: 'Who looks out for them' },
  { id: 'environment', label: 'Resources, surroundings and policy' },
] as const

/** What it comes to, in one of three domains. */
export const WriteUpFields = z.strictObject({
  assessment,
  domain: z.enum(domains.map(({ id }) => id)),
  text: line(1000),
})

export const guardianRoles = [
  { id: 'youth-worker', label: 'Youth worker' },
  { id: 'shop-staff', label: 'Staff of a shop or restaurant' },
  { id: 'security', label: 'Centre patrol or security' },
  { id: 'warden', label: 'Warden' },
  { id: 'police', label: 'Police' },
  { id: 'bid-officer', label: 'BID officer' },
  { id: 'transport', label: 'Station or bus staff' },
  { id: 'school-staff', label: 'School staff' },
  { id: 'park-staff', label: 'Park staff' },
  { id: 'parent', label: 'Parents or residents' },
  { id: 'faith', label: 'Faith group' },
] as const

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unknown', label: 'Not known' },
] as const

export { yesNo as answerWords }

const Answer = z.enum(yesNo.map(({ id }) => id))

/** An adult with a caring intention by role, never by name, and when one is there. */
export const GuardianFields = z.strictObject({
  assessment,
  role: z.enum(guardianRoles.map(({ id }) => id)),
  hours: WeekHours,
  trained: Answer,
  reachable: Answer,
})

export const measures = [
  { id: 'incidents', label: 'Incidents counted around the place' },
  { id: 'visits', label: 'What visits see' },
  { id: 'young-people', label: 'What young people say' },
  { id: 'guardians', label: 'Hours in which somebody looks out' },
] as const

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

/** A safety goal: what is done for it, how one will know, and when that is looked at. */
export const GoalFields = z
  .strictObject({
    assessment,
    goal: line(200),
    responses: z.array(z.strictObject({ what: line(160), agency: AgencyId })).max(8),
    measure: z.enum(measures.map(({ id }) => id)),
    /** Months that it is measured against: the figure is asked each time, never kept. */
    from: month,
    to: month,
    review: z.iso.date(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] })

/** Where young people are harmed and kept safe: each is weighed by itself. */
export const contexts = [
  { id: 'home', label: 'Home' },
  { id: 'peers', label: 'Friends' },
  { id: 'school', label: 'School' },
  { id: 'neighbourhood', label: 'Neighbourhood' },
  { id: 'online', label: 'Online' },
] as const
export type ContextId = (typeof contexts)[number]['id']
export const highestWeight = 10

/** 0: no part in it; 10: it comes from there; null: cannot say. */
const Weight = z.number().int().min(0).max(highestWeight).nullable()
export const Round = z.union([z.literal(1), z.literal(2)])

/** One person's weighting, read by that person alone until the round is closed. */
export const ScoreFields = z.strictObject({
  ...{ assessment, round: Round },
  ...{ home: Weight, peers: Weight, school: Weight, neighbourhood: Weight, online: Weight },
})

/** How many people of which agency are asked to weigh. */
export const Invited = z
  .array(z.strictObject({ agency: AgencyId, people: z.number().int().min(1).max(20) }))
  .min(1)
  .max(20)
  .refine((list) => new Set(list.map(({ agency }) => agency)).size === list.length)

export const WeightingRound = z.object({
  round: Round,
  invited: Invited,
  openedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
})
export type WeightingRound = z.infer<typeof WeightingRound>

/** A round as it stands now: how many have scored, never what. */
export const RoundNow = z.object({
  round: Round,
  scored: z.array(z.object({ agency: z.string(), people: z.number().int(), of: z.number().int() })),
  /** Whether this reader may score in it now, and has. */
  mayScore: z.boolean(),
  hasScored: z.boolean(),
})

/** Kinds that are parts of an assessment. */
export const partKinds = ['evidence', 'writeUp', 'guardian', 'goal', 'score'] as const
export type PartKind = (typeof partKinds)[number]
