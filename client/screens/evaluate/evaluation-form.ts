import { EvaluationQuestion, longestMeasure } from '../../../server/contract/evaluation.ts'
import { canonicalFilter, emptyFilter, type Filter, parseFilter } from '../../../server/contract/filter.ts'
import { addMonths, type MonthRange, monthsBetween, yearBefore } from '../../state/months.ts'

/** What a person fills in: becomes a question, and a question becomes it again. Pure. */
export interface EvaluationForm {
  target: FormTarget | null
  before: MonthRange
  after: MonthRange
  /** What is counted, without period and place. */
  filter: Filter
  /** Pounds, as typed. */
  cost: string
  /** Null: proposed. */
  control: readonly string[] | null
  picked: MonthRange | null
}

export type FormTarget =
  | { readonly kind: 'area'; readonly ids: readonly string[] }
  | {
      readonly kind: 'cells'
      readonly cells: readonly string[]
      /** Of a place with rings round it; of a link that names cells: not known. */
      readonly around: { readonly cell: string; readonly rings: number } | null
    }

/** A quarter: long enough to count, short enough to have been over for a while. */
const proposedLength = 3

/**
 * The same months a year before; as many years before as it takes for both not to touch, and for the months before to be
 * over when those after are still to come.
 */
export function proposedBefore(after: MonthRange, lastMonth: string): MonthRange {
  let before = yearBefore(after)
  while (before.to >= after.from || before.to > lastMonth) before = yearBefore(before)
  return before
}

/** What the form begins with: the newest whole quarter of the data against the same months a year before. */
export function startForm(lastMonth: string, filter: Filter): EvaluationForm {
  const after = { from: addMonths(lastMonth, 1 - proposedLength), to: lastMonth }
  return {
    ...{ target: null, after, before: proposedBefore(after, lastMonth), filter: placeless(filter) },
    ...{ cost: '', control: null, picked: null },
  }
}

/** What is counted, whenever and wherever. */
export const placeless = (filter: Filter): Filter => ({ ...filter, from: null, to: null, ward: [], area: [] })

export type FormResult = { ok: true; question: EvaluationQuestion } | { ok: false; words: string }

/** The question, or in words what is still missing. */
export function questionOfForm(form: EvaluationForm): FormResult {
  const { target, before, after, control, picked } = form
  if (!target) return { ok: false, words: 'Choose the place first.' }
  if (before.from > before.to || after.from > after.to)
    return { ok: false, words: 'A period ends before it begins.' }
  const longest = Math.max(...[before, after].map(({ from, to }) => monthsBetween(from, to).length))
  if (longest > longestMeasure) return { ok: false, words: `A period has at most ${longestMeasure} months.` }
  const costPence = penceOf(form.cost)
  if (costPence === undefined) return { ok: false, words: 'The cost is a sum in pounds, such as 2500.' }
  const parsed = EvaluationQuestion.safeParse({
    target: target.kind === 'area' ? { areas: [...target.ids] } : { cells: [...target.cells].sort() },
    ...{ control: control && [...control].sort(), before, after, picked },
    ...{ filter: canonicalFilter(placeless(form.filter)), measure: 'count', costPence },
  })
  if (parsed.success) return { ok: true, question: parsed.data }
  const isControl = parsed.error.issues[0]?.path[0] === 'control'
  return {
    ok: false,
    words: isControl ? 'The control area needs at least one place.' : 'This cannot be asked.',
  }
}

/** The form of a question that came by a link or was set down. */
export function formOfQuestion(question: EvaluationQuestion): EvaluationForm {
  const { target, before, after, control, picked, costPence } = question
  const filter = parseFilter(new URLSearchParams(question.filter))
  return {
    target:
      'areas' in target
        ? { kind: 'area', ids: target.areas }
        : { kind: 'cells', cells: target.cells, around: null },
    ...{ before, after, control, picked, filter: filter.ok ? filter.filter : emptyFilter },
    cost: costPence === null ? '' : String(costPence / 100),
  }
}

/** Whole pence of a typed sum; null for nothing typed, undefined for what is no sum. */
export function penceOf(text: string): number | null | undefined {
  const plain = text.replace(/[£,\s]/g, '')
  if (plain === '') return null
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}
