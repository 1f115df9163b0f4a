import { z } from 'zod'
import { Verdict } from './answers.ts'
import { monthNumber } from './calendar.ts'
import { canonicalFilter, emptyFilter, type Filter, parseFilter } from './filter.ts'

/**
 * "Did it work?": the question, which may be kept, and the answer, which never is. Periods are whole months.
 */

/** At most so many cells by name, of a target or a control: a larger target is saved as an area first. */
export const mostNamedCells = 300
/** The longest period that is measured, in months. */
export const longestMeasure = 36
/** Pence: ten million pounds. */
const mostCost = 1_000_000_000

const cell = z.string().regex(/^[0-9a-f]{15}$/)
const areaId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const Months = z
  .object({ from: month, to: month })
  .refine(({ from, to }) => from <= to && monthNumber(to) - monthNumber(from) < longestMeasure, {
    path: ['to'],
  })
const NamedCells = z.array(cell).min(1).max(mostNamedCells)

export const EvaluationQuestion = z.object({
  /** A saved area (or several), or cells by name. */
  target: z.union([z.object({ areas: z.array(areaId).min(1).max(20) }), z.object({ cells: NamedCells })]),
  /** Null: proposed. */
  control: NamedCells.nullable(),
  before: Months,
  after: Months,
  /** What is counted: the canonical filter without period, ward and area. */
  filter: z.string().max(4000),
  /** Harm comes with its table. */
  measure: z.literal('count'),
  costPence: z.number().int().min(0).max(mostCost).nullable(),
  /** The months by which the target was picked, where somebody says. */
  picked: Months.nullable(),
})
export type EvaluationQuestion = z.infer<typeof EvaluationQuestion>

/**
 * What the address takes: a filter whose period is the one after and whose area is the target, `againstFrom` and
 * `againstTo` the period before, and what only this question needs. Wards are left out: a target is whole cells.
 */
export const evaluationParameters = [
  ...['from', 'to', 'type', 'group', 'source', 'class', 'day', 'hour', 'area'],
  ...['againstFrom', 'againstTo', 'target', 'control', 'pickedFrom', 'pickedTo', 'cost'],
] as const

export type EvaluationResult = { ok: true; question: EvaluationQuestion } | { ok: false; param: string }

/** Reads the question out of a query and its filter. On failure names the parameter, never its value. */
export function parseEvaluation(query: URLSearchParams, filter: Filter): EvaluationResult {
  const cells = (name: string) => [
    ...new Set(query.getAll(name).flatMap((text) => text.split(',').map((each) => each.trim()))),
  ]
  const text = (name: string) => query.get(name) ?? undefined
  const isPicked = query.has('pickedFrom') || query.has('pickedTo')
  // Of a target said twice, or not at all, one of the two names is wrong.
  if (query.has('target') === filter.area.length > 0) return { ok: false, param: 'target' }
  const cost = query.get('cost')
  if (cost !== null && !/^\d{1,10}$/.test(cost)) return { ok: false, param: 'cost' }
  const parsed = EvaluationQuestion.safeParse({
    target: query.has('target') ? { cells: cells('target').sort() } : { areas: filter.area },
    control: query.has('control') ? cells('control').sort() : null,
    before: { from: text('againstFrom'), to: text('againstTo') },
    after: { from: filter.from, to: filter.to },
    filter: canonicalFilter({ ...filter, from: null, to: null, ward: [], area: [] }),
    measure: 'count',
    costPence: cost === null ? null : Number(cost),
    picked: isPicked ? { from: text('pickedFrom'), to: text('pickedTo') } : null,
  })
  if (parsed.success) return { ok: true, question: parsed.data }
  return { ok: false, param: parameterAt(parsed.error.issues[0]?.path ?? []) }
}

/** The one text form of a question: the query that asks it. */
export function evaluationQuery(question: EvaluationQuestion): string {
  const { target, control, before, after, filter, costPence, picked } = question
  const areas = 'areas' in target ? [...target.areas].sort() : []
  const parts = [
    canonicalFilter({ ...emptyFilter, from: after.from, to: after.to }),
    filter,
    ...(areas.length > 0 ? [`area=${areas.join(',')}`] : []),
    `againstFrom=${before.from}&againstTo=${before.to}`,
    ...('cells' in target ? [`target=${[...target.cells].sort().join(',')}`] : []),
    ...(control ? [`control=${[...control].sort().join(',')}`] : []),
    ...(picked ? [`pickedFrom=${picked.from}&pickedTo=${picked.to}`] : []),
    ...(costPence === null ? [] : [`cost=${costPence}`]),
  ]
  return parts.filter((part) => part !== '').join('&')
}

/** At most so many characters in the text form of a question. */
const longestQuestion = 14_000

/** The question that a text form holds; null for a text that is not the one form of a question. */
export function questionOfText(text: string): EvaluationQuestion | null {
  const query = new URLSearchParams(text)
  const filter = parseFilter(query)
  const parsed = filter.ok ? parseEvaluation(query, filter.filter) : null
  return parsed?.ok && evaluationQuery(parsed.question) === text ? parsed.question : null
}

/** What is kept of an evaluation before the day: the question in its one text form, never a figure. */
export const EvaluationFields = z.strictObject({
  name: z.string().trim().min(1).max(80),
  question: z
    .string()
    .max(longestQuestion)
    .refine((text) => questionOfText(text) !== null),
})

/**
 * Whether a question was set down on a London day `YYYY-MM-DD` before the months after the measure began: later, whoever
 * asked may have known the answer.
 */
export function isSetDownBefore({ after }: Pick<EvaluationQuestion, 'after'>, madeOn: string): boolean {
  return madeOn.slice(0, 7) < after.from
}

function parameterAt([field, end]: readonly PropertyKey[]): string {
  const last = end === 'to' ? 'To' : 'From'
  if (field === 'before') return `against${last}`
  if (field === 'picked') return `picked${last}`
  if (field === 'after') return last.toLowerCase()
  return field === 'costPence' ? 'cost' : String(field)
}

const count = z.number().int().nonnegative()
const BeforeAfter = z.object({ before: count, after: count })
const Interval = z.object({ low: z.number(), high: z.number() })
/** Below zero: fewer than the control led to expect. */
const Estimate = z.object({
  estimate: z.number(),
  variance: z.number(),
  z: z.number(),
  p: z.number(),
  ci90: Interval,
  ci95: Interval,
})
/** A named reason and its words. */
const Reason = z.object({ code: z.string(), text: z.string() })

export const EvaluationAnswer = z.object({
  /** The question in words: "Robbery · Jun 2026 – Aug 2026, against Jun 2025 – Aug 2025". */
  question: z.string(),
  verdict: Verdict,
  /** Why nothing can be said; empty when the comparison was made. */
  refused: z.array(Reason),
  warnings: z.array(Reason),
  places: z.object({
    target: z.array(z.string()),
    /** Rings 1 and 2 round the target. */
    buffer: z.array(z.string()),
    control: z.array(z.string()),
    /** Rings 1 and 2 round the control. */
    controlBuffer: z.array(z.string()),
  }),
  /** How the control was found; null when it was named in the question. */
  matched: z
    .object({
      months: z.object({ from: z.string(), to: z.string(), count: count }),
      targetCount: count,
      controlCount: count,
    })
    .nullable(),
  /** Null when the months have no data. */
  counts: z
    .object({ target: BeforeAfter, buffer: BeforeAfter, control: BeforeAfter, controlBuffer: BeforeAfter })
    .nullable(),
  /** Months with data from the first measured to the last, oldest first. */
  months: z.array(
    z.object({
      month: z.string(),
      period: z.enum(['before', 'between', 'after']),
      ...{ target: count, buffer: count, control: count, controlBuffer: count },
    }),
  ),
  /** Null when refused. */
  figures: z
    .object({
      /** What each area's counts were divided by, so that a larger control weighs no more. */
      sizes: z.object({ control: z.number(), controlBuffer: z.number() }),
      target: Estimate,
      displacement: Estimate,
      total: Estimate,
      quotient: z.object({ value: z.number().nullable(), text: z.string() }),
      netEffect: z.object({ gross: z.number(), net: z.number(), totalNet: z.number() }).nullable(),
      /** Null when no cost was given. */
      cost: z
        .object({
          /** Pence for one prevented incident; null with the reason in `text`. */
          pence: z.number().int().nullable(),
          pence95: Interval.nullable(),
          text: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  counted: z.array(z.string()),
  dataVersion: z.string(),
})
export type EvaluationAnswer = z.infer<typeof EvaluationAnswer>
