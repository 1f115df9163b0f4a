import { z } from 'zod'
import { Change } from '../answers.ts'
import { filterParameters } from '../filter.ts'
import { ReleasedCount } from '../released.ts'
import { ActionState } from '../told/action.ts'
import { RoomTold } from './room.ts'

/** The agenda of a meeting, asked anew each time for one room: nothing of it is kept. */

const day = z.iso.date()
const period = z.object({ from: z.string(), to: z.string() })

/** Of a meeting that never sat, and of one that did not sit for longer: so far back is looked. */
export const lookBackDays = 31
/** A power that ends and a day of action that comes within so many days is on the agenda. */
export const aheadDays = { power: 28, impactDay: 60, review: 28 } as const
/** An evaluation is due from the month after its measure ended, for so many months. */
export const evaluationDueMonths = 3
/** Places on an agenda and in a pack. */
export const placesOn = { agenda: 5, pack: 20 } as const

/**
 * `room`, `agencies`: who listens (`room.ts`); `since`: the day of the last meeting; `meeting`: its
 * record; `zone` narrows released figures.
 */
export const jagParameters = [...filterParameters, 'zone', 'room', 'agencies', 'since', 'meeting'] as const

/** A place by rank: a place cell, before the public a ward. */
export const RankedPlace = z.object({
  kind: z.enum(['cell', 'ward']),
  id: z.string(),
  name: z.string(),
  ward: z.string(),
  rank: z.number().int(),
  count: z.number().int(),
  /** Against the same months a year before; null where there are none. */
  change: Change.nullable(),
})
export type RankedPlace = z.infer<typeof RankedPlace>

/** Where something is, as this room may hear it: before the public the ward alone. */
const where = z.string().nullable()
/** A record that the item speaks of. */
const record = { id: z.string(), version: z.string() }

/** A place whose last month is not as its own months before: of the watches of whoever asks. */
const ChangedPlace = z.object({ name: z.string(), ward: z.string(), sentence: z.string() })
const EndingPower = z.object({ ...record, power: z.string(), where, ends: z.string(), isOver: z.boolean() })
const ImpactDayComing = z.object({ ...record, name: z.string(), where, from: day, to: day })
const EvaluationDue = z.object({
  ...record,
  name: z.string(),
  where,
  measuredTo: z.string(),
  question: z.string(),
})
const ReviewDue = z.object({ ...record, goal: z.string(), where, review: day, isOver: z.boolean() })

/** An action as this room may hear it. */
export const AgendaAction = z.object({
  ...record,
  wording: z.string(),
  owners: z.array(z.object({ agency: z.string(), initials: z.string() })),
  due: day.nullable(),
  state: ActionState,
  part: z.union([z.literal(1), z.literal(2)]),
  /** Number and title of its minute. */
  minute: z.string(),
  title: z.string(),
  where,
  /** How often a meeting carried it forward. */
  carried: z.number().int(),
  /** What was last said of it, and the London day. */
  update: z.object({ on: day, agency: z.string(), text: z.string() }).nullable(),
  isOver: z.boolean(),
  isOverdue: z.boolean(),
  /** Nobody has said anything of it since the last meeting. */
  isSilent: z.boolean(),
})
export type AgendaAction = z.infer<typeof AgendaAction>

/** Figures of the release for a room without live ones: two whole periods of equal length, never added to the others. */
const ReleasedPlaces = z.object({
  release: z.number().int(),
  unit: z.enum(['zone', 'ward']),
  now: period,
  before: period,
  places: z.array(z.object({ id: z.string(), name: z.string(), now: ReleasedCount, before: ReleasedCount })),
})
export type ReleasedPlaces = z.infer<typeof ReleasedPlaces>

export const JagAgenda = z.object({
  room: RoomTold,
  /** London day on which it is asked, and since which day nobody may have been silent. */
  today: day,
  since: day,
  places: z.object({
    /** What was counted, in words: kinds, months. */
    question: z.string(),
    /** The months counted; null where there is no record at all. */
    period: period.nullable(),
    total: z.number().int(),
    /** Labels of the counted sources. */
    counted: z.array(z.string()),
    /** In words, what stands out; before the public none is said, as wards are not tested. */
    verdict: z.string(),
    ranked: z.array(RankedPlace),
    dataVersion: z.string(),
  }),
  /** Null where nothing is released, the room has live figures, or the filter asks what no release answers. */
  released: ReleasedPlaces.nullable(),
  changed: z.array(ChangedPlace),
  powers: z.array(EndingPower),
  /** What is left to do: overdue first, then without an update, then by day; and what was ended since the last meeting. */
  actions: z.array(AgendaAction),
  /** The three columns of the papers: number and title of the minute, matter, update. */
  matters: z.array(z.object({ minute: z.string(), matter: z.string(), update: z.string() })),
  evaluations: z.array(EvaluationDue),
  impactDays: z.array(ImpactDayComing),
  reviews: z.array(ReviewDue),
})
export type JagAgenda = z.infer<typeof JagAgenda>
