/**
 * Shifts planned from demonstration records, against a baseline that spends the same visits on uniformly drawn cells of the
 * ward with most incidents at these hours, and against the exact optimum. What is expected is measured on months that the
 * plan did not know, too.
 */
import { localProjection } from '../../../../server/analysis/local-projection.ts'
import {
  type PatrolMode,
  type PatrolTeam,
  visitMinutes,
} from '../../../../server/analysis/patrol/patrol-ground.ts'
import { patrolHotspots } from '../../../../server/analysis/patrol/patrol-hotspots.ts'
import { planShift } from '../../../../server/analysis/patrol/plan-shift.ts'
import { type Random, seededRandom } from '../../../../server/analysis/random.ts'
import { weekdayOf } from '../../../../server/contract/calendar.ts'
import { foundByPolice } from '../../../../server/contract/patrol.ts'
import type { DrawnRecord } from '../../../../server/demo/draw-records.ts'
import { area } from '../../area/pack.ts'
import { brokenRules } from './drawn-shift.ts'
import { exactOptimum } from './exact-optimum.ts'

export interface SimulatedShift {
  /** One team and at most 16 candidates: the exact optimum was worked out. */
  readonly isSmall: boolean
  /** Incidents at the places of a visit, on average: by what the plan knew, and by three months that it did not know. */
  readonly planned: Measured
  /** The same where the visits are drawn; and drawn with the ring around them, as large as a hotspot. */
  readonly drawn: Measured
  readonly drawnWithRing: Measured
  /** Of the exact optimum; null where it was not worked out. */
  readonly ofOptimum: number | null
  readonly broken: readonly string[]
}

export interface Measured {
  readonly known: number
  readonly afterwards: number
}

/** How many times as much a patrol hour of the plans stands among, over all shifts. */
export function timesAsMuch(
  shifts: readonly SimulatedShift[],
  as: 'drawn' | 'drawnWithRing',
  by: keyof Measured,
): number {
  const sum = (of: 'planned' | 'drawn' | 'drawnWithRing') =>
    shifts.reduce((all, shift) => all + shift[of][by], 0)
  return sum('planned') / sum(as)
}

const monthsAfterwards = 3
const modes: readonly PatrolMode[] = ['walk', 'walk', 'cycle', 'drive']
const points = localProjection(
  Float64Array.from(area.cells, (_, cell) => area.cellCentres[cell * 2]),
  Float64Array.from(area.cells, (_, cell) => area.cellCentres[cell * 2 + 1]),
  [area.centre[0], area.centre[1]],
)

/** Plans so many shifts at random weekdays and hours. Every second one has one team and at most 16 candidates. */
export function simulateShifts(records: readonly DrawnRecord[], shifts: number): SimulatedShift[] {
  const last = records[records.length - 1].month
  const counted = records.filter(
    ({ kind, month }) =>
      kind.source === 'demonstration' &&
      !foundByPolice.includes(kind.word) &&
      month > last - 12 - monthsAfterwards,
  )
  const before = counted.filter(({ month }) => month <= last - monthsAfterwards)
  const after = counted.filter(({ month }) => month > last - monthsAfterwards)
  return Array.from({ length: shifts }, (_, seed) => {
    const shape = drawnShape(seed)
    const { firstHour, hours, weekday } = shape
    const countsIn = (list: readonly DrawnRecord[]): Float64Array => {
      const counts = new Float64Array(area.cells.length)
      for (const { cell, day, hour } of list)
        if (hour !== null && hour >= firstHour && hour < firstHour + hours && weekdayOf(day) === weekday)
          counts[cell]++
      return counts
    }
    return simulate(countsIn(before), countsIn(after), shape)
  })
}

/** The same from records that know only their month: whatever their day and hour, as a plan of such records is made. */
export function simulateMonthShifts(
  records: readonly { cell: number; month: number }[],
  shifts: number,
): SimulatedShift[] {
  const last = Math.max(...records.map(({ month }) => month))
  const countsOf = (from: number, to: number): Float64Array => {
    const counts = new Float64Array(area.cells.length)
    for (const { cell, month } of records) if (month > from && month <= to) counts[cell]++
    return counts
  }
  const known = countsOf(last - 12 - monthsAfterwards, last - monthsAfterwards)
  const later = countsOf(last - monthsAfterwards, last)
  return Array.from({ length: shifts }, (_, seed) => simulate(known, later, drawnShape(seed)))
}

interface ShiftShape {
  readonly seed: number
  readonly random: Random
  /** One team and at most 16 candidates: small enough for the exact optimum. */
  readonly isSmall: boolean
  readonly weekday: number
  readonly firstHour: number
  readonly hours: number
}

function drawnShape(seed: number): ShiftShape {
  const random = seededRandom(seed + 500)
  const isSmall = seed % 2 === 0
  const weekday = random.integer(0, 6)
  const hours = random.integer(2, isSmall ? 3 : 8)
  return { seed, random, isSmall, weekday, hours, firstHour: random.integer(7, 24 - hours) }
}

function simulate(
  known: Float64Array,
  later: Float64Array,
  { seed, random, isSmall, firstHour, hours }: ShiftShape,
): SimulatedShift {
  const on = { from: firstHour * 60, to: (firstHour + hours) * 60 }
  const found = patrolHotspots({
    ...{ counts: known, neighbours: area.neighbours, xMetres: points.xMetres, yMetres: points.yMetres },
    ...{ forced: [], excluded: new Set<number>(), most: isSmall ? random.integer(6, 16) : 40 },
  })
  const start = found[random.integer(0, Math.min(5, found.length - 1))].centre
  const teams = Array.from(
    { length: isSmall ? 1 : random.integer(1, 4) },
    (): PatrolTeam => ({
      ...{
        on,
        breaks: hours > 5 ? [{ from: on.from + 150, to: on.from + 180 }] : [],
        mode: modes[random.integer(0, 3)],
      },
      start: { x: points.xMetres[start], y: points.yMetres[start] },
    }),
  )
  const sites = found.map(({ centre, count }) => ({
    ...{ x: points.xMetres[centre], y: points.yMetres[centre], windows: [on], isMust: false },
    value: count * (visitMinutes / (hours * 60)),
  }))
  const plan = planShift(sites, teams, seed)
  const visited = plan.teams.flatMap(({ visits }) => visits.map(({ site }) => found[site].cells))
  const visits = Math.max(1, visited.length)
  const meanOf = (counts: Float64Array) =>
    visited.reduce((sum, cells) => sum + cells.reduce((all, cell) => all + counts[cell], 0), 0) / visits
  const ward = Array.from(area.cellsInWard(fullestWard(known), 2022))
  const drawn = (counts: Float64Array, cellsOf: (cell: number) => number[]) =>
    ward.reduce((sum, cell) => sum + cellsOf(cell).reduce((all, each) => all + counts[each], 0), 0) /
    ward.length
  const alone = (cell: number) => [cell]
  const withRing = (cell: number) =>
    [cell, ...area.neighbours.subarray(cell * 6, cell * 6 + 6)].filter((each) => each >= 0)
  const worth = plan.teams
    .flatMap(({ visits: list }) => list)
    .reduce((sum, { site }) => sum + sites[site].value, 0)
  const best = isSmall
    ? exactOptimum(
        teams[0],
        sites.map((site, at) => ({ ...site, quota: plan.quotas[at] })),
        worth,
      )
    : null
  return {
    isSmall,
    planned: { known: meanOf(known), afterwards: meanOf(later) },
    drawn: { known: drawn(known, alone), afterwards: drawn(later, alone) },
    drawnWithRing: { known: drawn(known, withRing), afterwards: drawn(later, withRing) },
    ofOptimum: best === null ? null : best === 0 ? 1 : worth / best,
    broken: brokenRules({ sites, teams, seed }, plan),
  }
}

function fullestWard(counts: Float64Array): number {
  const sums = area
    .wards(2022)
    .map((_, ward) => area.cellsInWard(ward, 2022).reduce((sum, cell) => sum + counts[cell], 0))
  return sums.indexOf(Math.max(...sums))
}
