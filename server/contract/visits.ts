import { z } from 'zod'
import { PatrolBriefing } from './patrol.ts'

/** Visits: what a team on foot says of a place it stood at, how a phone sends it, and what is shown of it. */

const cell = z.string().regex(/^[0-9a-f]{15}$/)
const unique = (list: readonly string[]) => new Set(list).size === list.length
/** By the phone's own clock, which may be wrong by years; UTC. */
const phoneMinute = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
/** London clock, `YYYY-MM-DDTHH:MM`. */
const londonMinute = z.string()

export const visitLengths = [5, 10, 15, 20] as const
export type VisitLength = (typeof visitLengths)[number]
/** A visit of so many minutes and more is a full one (METHODS: 10 to 20). */
export const fullVisitMinutes = 10
export const visitStep = 5

/** `estimated`: nobody said when the team left. */
export const visitHows = ['tap', 'estimated'] as const

/** What may be said of a place, in closed words: of the place, never of a person. */
export const observations = {
  calm: 'All calm',
  children: 'Children may need a youth worker',
  adults: 'Adults causing concern',
  lighting: 'Lighting out',
  dealing: 'Dealing seen',
} as const
export type Observation = keyof typeof observations
export const observationNames = Object.keys(observations) as [Observation, ...Observation[]]
export const longestNote = 200

export const VisitDraft = z.strictObject({
  /** Random, made on the phone: the same visit sent twice is one. */
  id: z.string().regex(/^[a-z2-7]{26}$/),
  /** The centre of one of the plan's hotspots. */
  hotspot: cell,
  arrived: phoneMinute,
  minutes: z.union(visitLengths.map((minutes) => z.literal(minutes))),
  how: z.enum(visitHows),
  observed: z.array(z.enum(observationNames)).max(observationNames.length).refine(unique),
  note: z.string().max(longestNote),
})
export type VisitDraft = z.infer<typeof VisitDraft>

export const mostVisitsAtOnce = 60

/** What a phone sends. It says whose visits these are, so that none reaches another shift by a later ticket. */
export const VisitBatch = z.strictObject({
  plan: z.string().max(40),
  team: z.number().int().min(0).max(99),
  /** The phone's clock as it sends: with it the server works out when it was really. */
  phoneNow: phoneMinute,
  visits: z.array(VisitDraft).min(1).max(mostVisitsAtOnce),
})
export type VisitBatch = z.infer<typeof VisitBatch>

/** What became of each. `kept`: also when it was here already; `otherPlace`: the plan has no such hotspot. */
export const VisitReceipt = z.object({
  visits: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(['kept', 'otherPlace', 'otherVisit']),
      /** What looks like personal data in its note, which was left out; null when nothing does. */
      noteRefused: z.string().nullable(),
    }),
  ),
})
export type VisitReceipt = z.infer<typeof VisitReceipt>

/** A visit as it is shown: what several phones said of it is one. */
export const DoneVisit = z.object({
  hotspot: z.string(),
  arrived: londonMinute,
  minutes: z.number().int(),
  grade: z.enum(['full', 'short', 'estimated']),
})
export type DoneVisit = z.infer<typeof DoneVisit>

/** All that a ticket reads: the briefing of its plan, which team it is of, and what that team has done. */
export const ShiftView = z.object({
  briefing: PatrolBriefing,
  team: z.number().int(),
  /** The server's clock, UTC: a phone's own may be wrong. */
  now: z.string(),
  /** When the ticket ends, UTC. */
  until: z.string(),
  /** False until it was said when staff were told and which DPIA stands behind it: no visit is taken before. */
  takesVisits: z.boolean(),
  done: z.array(DoneVisit),
  /** Its figures are of invented incidents: said on every screen, without signal too. */
  isInvented: z.boolean(),
})
export type ShiftView = z.infer<typeof ShiftView>

export const ShiftOpening = z.strictObject({ team: z.number().int().min(0).max(99) })
export const ShiftOpened = z.object({ until: z.string() })

/** When staff were told, and the DPIA: asked once, before the first visit. */
export const PatrolNotice = z.strictObject({
  staffToldOn: z.iso.date(),
  /** The reference of the assessment, as the agency files it. */
  dpia: z.string().trim().min(3).max(60),
})
export type PatrolNotice = z.infer<typeof PatrolNotice>

const count = z.number().int().nonnegative()

/** Planned against delivered. By agency and week, because a team may be fewer than three people. */
export const PatrolDose = z.object({
  /** Null until it was said; `agency` said it. */
  notice: PatrolNotice.extend({ agency: z.string() }).nullable(),
  rows: z.array(
    z.object({
      hotspot: z.string(),
      /** A street or stop: never a business. */
      name: z.string(),
      ward: z.string(),
      agency: z.string(),
      /** Its Monday. */
      week: z.string(),
      plannedVisits: count,
      plannedMinutes: count,
      full: count,
      short: count,
      estimated: count,
      minutes: count,
    }),
  ),
  /** What was seen, newest week first; no day and no hour. */
  observed: z.array(
    z.object({
      week: z.string(),
      agency: z.string(),
      name: z.string(),
      words: z.array(z.enum(observationNames)),
      note: z.string(),
    }),
  ),
})
export type PatrolDose = z.infer<typeof PatrolDose>

/** The same by place alone, for the paper of a meeting. */
export const RoomDose = z.array(
  z.object({
    name: z.string(),
    ward: z.string(),
    plannedVisits: count,
    plannedMinutes: count,
    full: count,
    short: count,
    estimated: count,
    minutes: count,
  }),
)
export type RoomDose = z.infer<typeof RoomDose>

/** Minutes of patrol at one place by month, oldest first, months without any left out. */
export const PlaceDose = z.object({
  months: z.array(z.object({ month: z.string(), minutes: count, visits: count })),
})
export type PlaceDose = z.infer<typeof PlaceDose>
