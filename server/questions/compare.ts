import { thousands } from '../analysis/hotspot-verdict.ts'
import { rootChange } from '../analysis/root-change.ts'
import { yearBefore } from '../analysis/trend.ts'
import type { Histograms } from '../columns/selection.ts'
import type { Change, Comparison } from '../contract/answers.ts'
import { dayNumber, monthNumber, monthText } from '../contract/calendar.ts'
import { type Filter, firstDayText, lastDayText } from '../contract/filter.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { zipRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { histogramsOf } from './answer-cache.ts'
import { type Asking, dataVersionOf, type View } from './asking.ts'
import { dateInWords, filterInWords } from './filter-words.ts'
import { coveredMonths, lastMonths } from './period.ts'
import { select } from './select.ts'

interface Period {
  from: string
  to: string
}

export interface CompareRequest extends View {
  /** The earlier period; null: the same months a year before. */
  against: Period | null
}

/** Cells listed: those that changed most. */
const mostCells = 30

/**
 * Two periods under one filter, counted from the same sources. Without `from` and `to` the later period is the last
 * twelve months with data. Refuses `tooFewYears` when no counted source covers any month of the earlier period;
 * else as `select`.
 */
export function compare(asking: Asking, request: CompareRequest): Released<Comparison> {
  const { filter, vintage } = request
  const now = laterPeriod(asking, filter)
  const earlier = request.against ?? { from: yearEarlier(now.from), to: yearEarlier(now.to) }
  const spanning = {
    ...filter,
    from: [now.from, earlier.from].sort()[0],
    to: [now.to, earlier.to].sort()[1],
  }
  const source = select(asking, spanning).sources
  if (coveredMonths(asking, { ...filter, ...earlier, source }).inPeriod.length === 0)
    throw new Refused('tooFewYears')
  const answer = zipRaw(
    histogramsOf(asking, { ...filter, ...now, source }),
    histogramsOf(asking, { ...filter, ...earlier, source }),
    (late, early): Comparison => {
      const change = rootChange(early.total, late.total)
      const unequalMonths = lengthOf(now) !== lengthOf(earlier)
      return {
        now: { ...now, total: late.total },
        earlier: { ...earlier, total: early.total },
        change,
        wards: asking.area.wards(vintage).map(({ code, name }, ward) => ({
          code,
          name,
          change: rootChange(early.wards[vintage][ward], late.wards[vintage][ward]),
        })),
        cells: changedCells(asking, request, early, late),
        types: changedTypes(early, late),
        sentence: sentenceOf(filterInWords(asking, { ...filter, ...now }), earlier, change, unequalMonths),
        unequalMonths,
        dataVersion: dataVersionOf(asking),
      }
    },
  )
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

function laterPeriod(asking: Asking, filter: Filter): Period {
  const covered = coveredMonths(asking, filter)
  const months = lastMonths(covered, 12)
  if (months.length === 0) throw new Refused('tooFewYears')
  // Without `to` the period ends with the data; without `from` it is the last twelve months up to there.
  const to = filter.to ?? monthText(months[months.length - 1])
  return { from: filter.from ?? monthText(monthNumber(to) - 11), to }
}

/** 29 February becomes 28. */
function yearEarlier(text: string): string {
  const earlier = yearBefore(text)
  return earlier.endsWith('-02-29') ? earlier.replace('-29', '-28') : earlier
}

/** Whole months by number, anything else by days: February against March is like for like. */
function lengthOf({ from, to }: Period): string {
  const days = dayNumber(lastDayText(to)) - dayNumber(firstDayText(from)) + 1
  if (from.length > 7 || to.length > 7) return `${days} days`
  return `${monthNumber(to) - monthNumber(from) + 1} months`
}

function changedCells(
  asking: Asking,
  { filter, vintage }: View,
  early: Histograms,
  late: Histograms,
): Comparison['cells'] {
  const { area } = asking
  const inAreas = select(asking, filter).selection.cells
  const changes: { cell: number; change: Change }[] = []
  late.cells.forEach((count, cell) => {
    if (inAreas && inAreas[cell] === 0) return
    const change = rootChange(early.cells[cell], count)
    if (change.verdict !== 'tooFew') changes.push({ cell, change })
  })
  return changes
    .sort((a, b) => Math.abs(b.change.z) - Math.abs(a.change.z) || a.cell - b.cell)
    .slice(0, mostCells)
    .map(({ cell, change }) => ({
      cell: area.cells[cell],
      place: area.placeName(cell),
      wardName: area.wards(vintage)[area.wardOfCell(cell, vintage)].name,
      change,
    }))
}

function changedTypes(early: Histograms, late: Histograms): Comparison['types'] {
  return [...new Set([...late.types.keys(), ...early.types.keys()])]
    .map((id) => ({ id, change: rootChange(early.types.get(id) ?? 0, late.types.get(id) ?? 0) }))
    .sort((a, b) => b.change.now - a.change.now || (a.id < b.id ? -1 : 1))
}

const verdicts: Record<Change['verdict'], string> = {
  up: 'that is up',
  down: 'that is down',
  withinNormalVariation: 'that is within normal variation',
  tooFew: 'too few to say more',
}

/** More months hold more incidents: of periods that differ in length neither a rise nor a fall is said. */
function sentenceOf(
  question: string,
  earlier: Period,
  { now, before, verdict }: Change,
  unequal: boolean,
): string {
  const [from, to] = [dateInWords(earlier.from), dateInWords(earlier.to)]
  const span = from === to ? from : `${from} – ${to}`
  const judged = unequal ? 'not like for like, as they differ in length' : verdicts[verdict]
  return `${question}: ${thousands(now)}, against ${thousands(before)} in ${span}: ${judged}`
}
