// Long because the question, its one text form, the answers and what is kept must not drift apart.
import { z } from 'zod'
import { AgencyId } from './agreement.ts'
import { dayNumber } from './calendar.ts'
import { canonicalFilter, parseFilter } from './filter.ts'

/** A patrol plan: the question, which may be kept; the answer, which never is; and what is kept of a plan. */

/** At most so many candidates, teams, visits of a team and chosen places in one plan. */
export const mostCandidates = 40
export const mostTeams = 12
const mostStops = 60
const mostChosen = 40
/** A shift is longer than nothing and at most this. */
export const longestShiftHours = 16
/** History that is counted unless months are named. */
export const historyMonths = 12

const cell = z.string().regex(/^[0-9a-f]{15}$/)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** London clock, to the minute, of a day that there is. */
const moment = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .refine(
    (text) => !Number.isNaN(Date.parse(`${text}Z`)) && new Date(`${text}Z`).toISOString().startsWith(text),
  )
const ClockSpan = z.strictObject({ from: clock, to: clock })
const unique = (list: readonly string[]) => new Set(list).size === list.length

export const patrolModes = ['walk', 'cycle', 'drive'] as const
const PatrolTeamDraft = z.strictObject({
  agency: AgencyId,
  mode: z.enum(patrolModes),
  /** Its own hours within the shift; null: the whole shift. */
  hours: ClockSpan.nullable(),
})

export const PatrolQuestion = z.strictObject({
  start: moment,
  end: moment,
  /** Times of the clock within the shift. */
  breaks: z.array(ClockSpan).max(6),
  /** Where teams set out and come back to; null: wherever each is. */
  begin: cell.nullable(),
  teams: z.array(PatrolTeamDraft).min(1).max(mostTeams),
  /** Places that must be visited: cells, or venues by their id (their opening hours hold). A hotspot is nudged by pinning its neighbour. */
  pins: z
    .array(z.string().regex(/^[A-Za-z0-9:_-]{1,60}$/))
    .max(mostChosen)
    .refine(unique),
  /** Centres of hotspots that are left out with the ring around them. */
  without: z.array(cell).max(mostChosen).refine(unique),
  /** Orders made by hand, centres a team: timed and checked instead of planned. */
  orders: z.array(z.array(cell).max(mostStops)).max(mostTeams).nullable(),
  /** What is counted: a canonical filter without day and hour, which the shift gives. */
  filter: z.string().max(4000),
  candidates: z.number().int().min(1).max(mostCandidates),
  /** The same seed gives the same plan. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1),
})
export type PatrolQuestion = z.infer<typeof PatrolQuestion>

const own = [
  'start',
  'end',
  'breaks',
  'begin',
  'teams',
  'pins',
  'without',
  'orders',
  'candidates',
  'seed',
] as const
const counted = ['from', 'to', 'type', 'group', 'source', 'class', 'ward', 'area'] as const
/** What the address takes. */
export const patrolParameters = [...own, ...counted] as const

export type PatrolResult = { ok: true; question: PatrolQuestion } | { ok: false; param: string }

/** Reads a question out of a query. On failure names the parameter, never its value. */
export function parsePatrol(query: URLSearchParams): PatrolResult {
  const filter = parseFilter(query)
  if (!filter.ok) return { ok: false, param: filter.param }
  const text = (name: (typeof own)[number]) => query.get(name) ?? ''
  const list = (name: (typeof own)[number]) => (text(name) === '' ? [] : text(name).split(','))
  const number = (name: (typeof own)[number], otherwise: number) =>
    query.has(name) ? (/^\d{1,10}$/.test(text(name)) ? Number(text(name)) : Number.NaN) : otherwise
  const parsed = PatrolQuestion.safeParse({
    start: text('start'),
    end: text('end'),
    breaks: list('breaks').map(spanOf),
    begin: text('begin') || null,
    teams: list('teams').map((team) => {
      const [agency, mode, hours, more] = team.split('.')
      return { agency, mode, hours: hours === undefined ? null : more === undefined ? spanOf(hours) : more }
    }),
    pins: [...list('pins')].sort(),
    without: [...list('without')].sort(),
    orders: query.has('orders')
      ? text('orders')
          .split(',')
          .map((order) => (order === '' ? [] : order.split('.')))
      : null,
    filter: canonicalFilter({ ...filter.filter, day: [], hours: { plain: [], wrap: null } }),
    candidates: number('candidates', mostCandidates),
    seed: number('seed', 0),
  })
  if (parsed.success) return { ok: true, question: parsed.data }
  return { ok: false, param: String(parsed.error.issues[0]?.path[0] ?? 'start') }
}

const spanOf = (text: string) => {
  const [from, to] = text.split('-')
  return { from, to }
}

/** The one text form of a question: the query that asks it. */
export function patrolQuery(question: PatrolQuestion): string {
  const { start, end, breaks, begin, teams, pins, without, orders, filter, candidates, seed } = question
  const span = ({ from, to }: { from: string; to: string }) => `${from}-${to}`
  const put = (name: string, text: string) => (text === '' ? [] : [`${name}=${text}`])
  return [
    ...[`start=${start}`, `end=${end}`],
    ...put('breaks', breaks.map(span).join(',')),
    ...put('begin', begin ?? ''),
    `teams=${teams.map(({ agency, mode, hours }) => [agency, mode, ...(hours ? [span(hours)] : [])].join('.')).join(',')}`,
    ...put('pins', [...pins].sort().join(',')),
    ...put('without', [...without].sort().join(',')),
    ...(orders === null ? [] : [`orders=${orders.map((order) => order.join('.')).join(',')}`]),
    `candidates=${candidates}`,
    `seed=${seed}`,
    ...(filter === '' ? [] : [filter]),
  ].join('&')
}

/** The question that a text form holds; null for a text that is not the one form of a question. */
export function patrolOfText(text: string): PatrolQuestion | null {
  const query = new URLSearchParams(text)
  const isKnown = [...query.keys()].every((name) => patrolParameters.some((each) => each === name))
  const parsed = isKnown ? parsePatrol(query) : null
  return parsed?.ok && patrolQuery(parsed.question) === text ? parsed.question : null
}

/**
 * Whose offences are found by the police looking for them: left out unless they are asked for by name, or places would be
 * patrolled because they were patrolled. Stop and search is never added to incidents at all.
 */
export const foundByPolice: readonly string[] = [
  'drugs',
  'drugs-possession',
  'drugs-trafficking',
  'weapons-possession',
]
/** Sources that tell of somebody's welfare: no reason to patrol a place unless asked for by name. */
export const welfareSources: readonly string[] = ['youth-services', 'ambulance']

/** Why a place is in a plan, in closed words: what and when, never who. */
export const patrolReasons = {
  history: 'What was recorded here on this weekday and at these hours',
  pinned: 'Chosen by whoever made the plan',
  safeArrival: 'Safe arrival: the court sits today',
} as const
export const PatrolReason = z.enum(Object.keys(patrolReasons) as [keyof typeof patrolReasons])
export type PatrolReason = z.infer<typeof PatrolReason>

export const patrolRefusals = {
  shiftEmpty: 'The shift ends when it begins, or before: set its end',
  shiftTooLong: `The shift is longer than ${longestShiftHours} hours: plan it in parts`,
  noCandidates:
    'Nothing was recorded at these hours that this plan counts: choose other sources, or pin places',
  allExcluded: 'Every place that could be proposed was left out: take some of them back',
  teamWithoutTime: 'A team has no time for a single visit between its start, its breaks and its end',
  ordersOfOtherTeams: 'There are orders for another number of teams than the plan has',
} as const
export const patrolWarnings = {
  placeDeleted: 'A pinned place is not there any more: the plan goes on without it',
  breakOutside: 'A break lies outside the shift and was left out',
  pinNotReached: 'A pinned place does not fit into the shift of any team',
  closedThen: 'A pinned place is closed during the whole shift',
  closedByPower: 'A pinned place is closed by a power in force during the shift',
  tooFewThatDay: 'Too little was recorded on this weekday: the same hours of every day were counted',
  monthsOnly: 'Hours are not known of what is counted: all of it was counted, whatever the hour',
} as const
const coded = <T extends Readonly<Record<string, string>>>(words: T) =>
  z.object({ code: z.enum(Object.keys(words) as [keyof T & string]), text: z.string() })

const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1)
const Span = z.object({ from: clock, to: clock })

/** Powers over a place during the shift, and when they end. */
const PowerThere = z.object({ id: z.string(), power: z.string(), ends: moment })
const PlannedPlace = z.object({
  centre: z.string(),
  cells: z.array(z.string()),
  /** A street or stop: never a business. */
  name: z.string(),
  ward: z.string(),
  reason: PatrolReason,
  /** When it may be visited, by the clock. */
  windows: z.array(Span),
  powers: z.array(PowerThere),
})
const Stop = z.object({
  /** Which of the hotspots. */
  hotspot: count,
  from: clock,
  to: clock,
  /** Minutes on the way to it. */
  way: count,
})

export const PatrolPlan = z.object({
  /** "Friday 27 Nov 2026, 14:00 to 22:00". */
  shift: z.string(),
  /** Why there is no plan; empty when there is one. */
  refused: z.array(coded(patrolRefusals)),
  warnings: z.array(coded(patrolWarnings)),
  /** What was counted. */
  history: z.object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    counted: z.array(z.string()),
    basis: z.enum(['weekday', 'everyDay', 'allHours']),
    events: count,
    /** Types that were left out because police find them. */
    leftOut: z.array(z.string()),
  }),
  hotspots: z.array(
    PlannedPlace.extend({
      count,
      share,
      /** Incidents expected in such a shift. */
      expected: z.number(),
      /** Visits that its share allots, and those planned. */
      allotted: count,
      planned: count,
      /** "Mostly violence and weapons, most at 20:00 to 21:00"; null where nothing was recorded. */
      why: z.object({ group: z.string(), hour: z.number().int().nullable(), text: z.string() }).nullable(),
    }),
  ),
  teams: z.array(
    z.object({
      agency: z.string(),
      mode: z.enum(patrolModes),
      stops: z.array(Stop.extend({ broken: z.enum(['closedThen', 'afterShift']).nullable() })),
      ends: clock,
      wayMinutes: count,
    }),
  ),
  /** Null without visits: incidents expected where a team stands, for each hour of visits; part of cells and of incidents. */
  quality: z
    .object({
      visits: count,
      patrolHours: z.number(),
      expectedPerHour: z.number(),
      cells: share,
      events: share,
    })
    .nullable(),
  /** The one text form of the question, sources and months written out: what is kept. */
  question: z.string(),
  dataVersion: z.string(),
})
export type PatrolPlan = z.infer<typeof PatrolPlan>

/** A plan's places against what happened in a later month: asked anew each time. */
export const PatrolComparison = z.object({
  refused: z.array(
    coded({ noLaterMonth: 'There are no records yet of a month after those the plan was made from' }),
  ),
  /** The month looked at; null when refused. */
  month: z.string().nullable(),
  /** True: the places are those that the plan's method finds without that month, as the plan itself knew it. */
  isMadeWithoutIt: z.boolean(),
  figures: z
    .object({
      /** Of all incidents of that weekday and those hours, those in the plan's places. */
      events: count,
      caught: count,
      share: share.nullable(),
      cells: count,
      allCells: count,
      /** Null when nothing happened. */
      pai: z.number().nullable(),
      patrolHours: z.number(),
      sharePerPatrolHour: z.number().nullable(),
    })
    .nullable(),
  dataVersion: z.string(),
})
export type PatrolComparison = z.infer<typeof PatrolComparison>

/**
 * What is kept of a plan: its question, the places as whole cells, and who is where when. No figure: what was counted is
 * asked again for whoever reads.
 */
export const PatrolFields = z
  .strictObject({
    /** The question in its one text form. */
    asked: z
      .string()
      .max(14_000)
      .refine((text) => patrolOfText(text) !== null),
    hotspots: z
      .array(
        z.strictObject({
          centre: cell,
          cells: z.array(cell).min(1).max(7).refine(unique),
          reason: PatrolReason,
        }),
      )
      .min(1)
      .max(mostCandidates + mostChosen)
      .refine((list) => unique(list.map(({ centre }) => centre))),
    /** Stops of each team of the question, in order. */
    stops: z
      .array(
        z
          .array(z.strictObject({ hotspot: z.number().int().min(0).max(99), from: clock, to: clock }))
          .max(mostStops),
      )
      .max(mostTeams),
  })
  .refine(
    ({ hotspots, stops }) => stops.every((team) => team.every(({ hotspot }) => hotspot < hotspots.length)),
    {
      path: ['stops'],
    },
  )
  .refine(({ asked, stops }) => patrolOfText(asked)?.teams.length === stops.length, { path: ['stops'] })
export type PatrolFields = z.infer<typeof PatrolFields>

/** A kept plan for who walks it. `figures` for those alone who may ask every source that it counted. */
export const PatrolBriefing = z.object({
  id: z.string(),
  version: z.string(),
  agency: z.string(),
  shift: z.string(),
  start: moment,
  end: moment,
  breaks: z.array(Span),
  begin: z.object({ cell: z.string(), name: z.string() }).nullable(),
  hotspots: z.array(
    PlannedPlace.extend({
      /** The closed words of its reason. */
      text: z.string(),
      /** Null for who may not ask all that was counted. */
      figures: z.object({ count, share, why: z.string().nullable() }).nullable(),
    }),
  ),
  teams: z.array(
    z.object({
      agency: z.string(),
      mode: z.enum(patrolModes),
      stops: z.array(Stop.omit({ way: true })),
    }),
  ),
  dataVersion: z.string(),
})
export type PatrolBriefing = z.infer<typeof PatrolBriefing>

/** Minutes from midnight of the first day. */
export function shiftMinutes({ start, end }: Pick<PatrolQuestion, 'start' | 'end'>): {
  from: number
  to: number
} {
  const from = clockMinutes(start.slice(11))
  const days = dayNumber(end.slice(0, 10)) - dayNumber(start.slice(0, 10))
  return { from, to: days * 1440 + clockMinutes(end.slice(11)) }
}

export const clockMinutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

/** 1530 → "01:30". */
export function clockText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
