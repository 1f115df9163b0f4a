import { designRefusals } from '../../analysis/evaluation-design.ts'
import { type MatchedControl, matchedControl } from '../../analysis/matched-control.ts'
import { regressionToMean } from '../../analysis/regression-to-mean.ts'
import type { Area } from '../../area/area.ts'
import type { Selection } from '../../columns/selection.ts'
import { monthText } from '../../contract/calendar.ts'
import type { EvaluationAnswer, EvaluationQuestion } from '../../contract/evaluation.ts'
import { emptyFilter, type Filter, parseFilter } from '../../contract/filter.ts'
import { sources } from '../../contract/sources.ts'
import { releaseAnswer } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { mapRaw, type Raw, zipRaw } from '../../sealed/raw.ts'
import type { Released } from '../../sealed/released.ts'
import { type Asking, dataVersionOf } from '../asking.ts'
import { select } from '../select.ts'
import { figuresOf, type MeasuredCounts } from './evaluation-figures.ts'
import { type AllPlaces, type EvaluationPlaces, evaluationPlaces, withControl } from './evaluation-places.ts'
import {
  type EvaluationRefusal,
  type EvaluationWarning,
  questionInWords,
  refusalInWords,
  verdictOf,
  warningInWords,
} from './evaluation-words.ts'
import { landUse } from './land-use.ts'
import { type MeasuredMonths, measuredMonths } from './measured-months.ts'

/** Counts of every cell in every month that is needed. */
interface Counted {
  sum(cells: readonly number[], months: readonly number[]): number
  /** One sum a cell. */
  byCell(months: readonly number[]): Float64Array
}

/** Friday to Sunday: the shape of a place's week, as far as single cells can carry one. */
const weekend = [5, 6, 7]
/** A control whose cells held more or less than this many times the target's is no match. */
const unlike = 1.5

/**
 * Did it work: target and buffer before and after, beside a control area that is proposed where none is named. The
 * figures are asked anew each time, for whoever asks; the question alone may be kept. What cannot be compared is
 * answered with the reasons and without figures. Errors as `select` and `evaluationPlaces`.
 */
export function evaluation(asking: Asking, question: EvaluationQuestion): Released<EvaluationAnswer> {
  const places = evaluationPlaces(asking, question)
  const filter = filterOf(question)
  const { before, after } = question
  const [from, to] = [[before.from, after.from].sort()[0], [before.to, after.to].sort()[1]]
  const source = select(asking, { ...filter, from, to }).sources
  const { selection } = select(asking, { ...filter, source })
  const coverage = source.map((id) => asking.columns.coverage.get(id) ?? [])
  const months = measuredMonths(question, coverage, asking.today)
  const answer = zipRaw(
    countsOf(asking, selection, months),
    weekShape(asking, selection, months),
    (counts, week): EvaluationAnswer => {
      const proposed = places.named ? null : propose(asking.area, places, months, counts, week)
      const all = withControl(asking.area, places, places.named ?? [...(proposed?.cells ?? [])])
      const measured = months.missing.length > 0 ? null : measuredCounts(all, months, counts)
      const isBeforeKnown = !months.before.some((month) => months.missing.includes(month))
      const targetBefore = isBeforeKnown ? counts.sum(all.target, months.before) : null
      const refused = refusalsOf(source, all, months, targetBefore)
      const figures = measured && refused.length === 0 ? figuresOf(all, measured, question.costPence) : null
      return {
        question: questionInWords(asking, question, filter),
        verdict: verdictOf(figures, refused),
        refused: refused.map(refusalInWords),
        warnings: (measured ? warningsOf(all, months, measured, counts, proposed !== null) : []).map(
          warningInWords,
        ),
        places: idsOf(asking.area, all),
        matched: proposed && matchedBy(proposed, months),
        counts: measured,
        months: months.shown.map((month) => ({
          month: monthText(month),
          period: months.before.includes(month)
            ? 'before'
            : months.after.includes(month)
              ? 'after'
              : 'between',
          target: counts.sum(all.target, [month]),
          buffer: counts.sum(all.buffer, [month]),
          control: counts.sum(all.control, [month]),
          controlBuffer: counts.sum(all.controlBuffer, [month]),
        })),
        figures,
        counted: source,
        dataVersion: dataVersionOf(asking),
      }
    },
  )
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

/** What is counted, as the question keeps it: without period and place. */
function filterOf({ filter }: EvaluationQuestion): Filter {
  const parsed = parseFilter(new URLSearchParams(filter))
  if (!parsed.ok) throw new Refused('badValue', { param: parsed.param })
  const { from, to, ward, area } = emptyFilter
  return { ...parsed.filter, from, to, ward, area }
}

function countsOf(asking: Asking, selection: Selection, months: MeasuredMonths): Raw<Counted> {
  const needed = [
    ...new Set([
      ...[...months.before, ...months.after, ...months.matched, ...months.shown],
      ...months.earlierYears.flat(),
    ]),
  ].sort((a, b) => a - b)
  const columnOf = new Map(needed.map((month, at) => [month, at]))
  return mapRaw(asking.columns.cellMonths(selection, needed), (table) => {
    const columns = (list: readonly number[]) => list.map((month) => columnOf.get(month) ?? 0)
    const ofCell = (cell: number, at: readonly number[]) =>
      at.reduce((sum, column) => sum + table[cell * needed.length + column], 0)
    return {
      sum(cells, list) {
        const at = columns(list)
        return cells.reduce((sum, cell) => sum + ofCell(cell, at), 0)
      },
      byCell(list) {
        const at = columns(list)
        return Float64Array.from(asking.area.cells, (_, cell) => ofCell(cell, at))
      },
    }
  })
}

/** What part of each cell's count lay on Friday to Sunday; nothing where the filter names days, or no record has one. */
type WeekShape = (counts: Float64Array) => Float64Array[]

function weekShape(asking: Asking, selection: Selection, { matched }: MeasuredMonths): Raw<WeekShape> {
  const isAsked = selection.days.length === 0
  const counted = asking.columns.cellMonths({ ...selection, days: weekend }, isAsked ? matched : [])
  return mapRaw(counted, (table) => (counts) => {
    if (table.every((count) => count === 0)) return []
    const share = counts.map((count, cell) => {
      const row = table.subarray(cell * matched.length, (cell + 1) * matched.length)
      // Drawn towards three days of seven, so that one event on a Friday is no shape.
      return (row.reduce((sum, each) => sum + each, 0) + 3) / (count + 7)
    })
    return [share]
  })
}

function propose(
  area: Area,
  { target, tooNear, otherMeasures }: EvaluationPlaces,
  { matched }: MeasuredMonths,
  counts: Counted,
  week: WeekShape,
): MatchedControl {
  const matchedOn = counts.byCell(matched)
  const allowed = Uint8Array.from(area.cells, (_, cell) =>
    tooNear.has(cell) || otherMeasures.has(cell) ? 0 : 1,
  )
  return matchedControl(target, allowed, {
    counts: matchedOn,
    traits: [...landUse(area), ...week(matchedOn)],
  })
}

function measuredCounts(
  { target, buffer, control, controlBuffer: beside }: AllPlaces,
  { before, after }: MeasuredMonths,
  counts: Counted,
): MeasuredCounts {
  const both = (cells: number[]) => ({ before: counts.sum(cells, before), after: counts.sum(cells, after) })
  return { target: both(target), buffer: both(buffer), control: both(control), controlBuffer: both(beside) }
}

function refusalsOf(
  counted: readonly string[],
  { tooNear, control }: AllPlaces,
  { before, after, missing, notOver }: MeasuredMonths,
  targetBefore: number | null,
): EvaluationRefusal[] {
  const known: readonly { id: string; cells: boolean }[] = sources
  const placeless = known.some(({ id, cells }) => !cells && counted.includes(id))
  return [
    ...(placeless ? (['noPlaces'] as const) : []),
    ...(notOver.length > 0 ? (['notOver'] as const) : []),
    ...(missing.some((month) => !notOver.includes(month)) ? (['monthsWithoutData'] as const) : []),
    ...designRefusals({ beforeMonths: before, afterMonths: after, control, tooNear, targetBefore }),
  ]
}

function warningsOf(
  { target, control, otherMeasures }: AllPlaces,
  months: MeasuredMonths,
  measured: MeasuredCounts,
  counts: Counted,
  isProposed: boolean,
): EvaluationWarning[] {
  const regression = regressionToMean({
    before: measured.target.before,
    earlier: months.earlierYears.map((year) => counts.sum(target, year)),
    beforeMonths: months.before,
    pickedMonths: months.picked,
  })
  const perCell = (count: number, cells: readonly number[]) => count / Math.max(1, cells.length)
  const [one, other] = [
    perCell(measured.target.before, target),
    perCell(measured.control.before, control),
  ].sort((a, b) => a - b)
  return [
    ...(regression?.reasons ?? []),
    ...(isProposed && !months.isMatchedOnHistory ? (['matchedOnMeasuredMonths'] as const) : []),
    ...(control.some((cell) => otherMeasures.has(cell)) ? (['controlHadMeasure'] as const) : []),
    ...(other > one * unlike ? (['controlUnlike'] as const) : []),
    ...(isProposed && control.length < target.length ? (['controlSmaller'] as const) : []),
  ]
}

function matchedBy(
  { targetCount, controlCount }: MatchedControl,
  { matched }: MeasuredMonths,
): EvaluationAnswer['matched'] {
  const [from, to] = [monthText(matched[0]), monthText(matched[matched.length - 1])]
  return { months: { from, to, count: matched.length }, targetCount, controlCount }
}

function idsOf(area: Area, places: AllPlaces): EvaluationAnswer['places'] {
  const ids = (cells: readonly number[]) => cells.map((cell) => area.cells[cell])
  return {
    target: ids(places.target),
    buffer: ids(places.buffer),
    control: ids(places.control),
    controlBuffer: ids(places.controlBuffer),
  }
}
