import {
  firstMonthOf,
  lastWhole,
  periodOf,
  periodText,
  type ReleasePeriod,
} from '../contract/release-periods.ts'
import { activityGroup } from '../contract/sources.ts'
import { sweepCube } from './leaf-cube.ts'
import type { ReleaseLayout } from './release-layout.ts'

/** The periods that a list of a release shows, by number, both inclusive. */
export interface Series {
  readonly period: ReleasePeriod
  readonly first: number
  readonly last: number
}

/**
 * From the first period whose sum over everything is not below the threshold to the last whole one. By published
 * sums alone, and no filter moves it: where a list begins tells no more than the list.
 */
export function seriesOf(
  layout: ReleaseLayout,
  period: ReleasePeriod,
  below: number,
  lastQuarter: number,
): Series {
  const { cube, wardOfZone, wards, groups } = layout
  const last = lastWhole(period, lastQuarter)
  const { byPeriod } = sweepCube(cube, wardOfZone, wards, {
    zones: new Uint8Array(cube.zones).fill(1),
    wards: new Uint8Array(wards).fill(1),
    groups: Uint8Array.from(groups, (id) => Number(id !== activityGroup)),
    period: [cube.firstPeriod, cube.firstPeriod + cube.periods - 1],
    recent: [0, -1],
  })
  const first = periodOf(period, firstMonthOf(layout.period, cube.firstPeriod))
  const sums = sumsInSeries(layout, byPeriod, { period, first, last })
  const at = sums.findIndex(({ count }) => count >= below)
  return { period, first: at < 0 ? last : first + at, last }
}

/** Sums of the cube's periods as the series shows them. */
export function sumsInSeries(
  { cube, period }: Pick<ReleaseLayout, 'cube' | 'period'>,
  byPeriod: Float64Array,
  series: Series,
): { id: string; count: number }[] {
  const totals = new Float64Array(Math.max(0, series.last - series.first + 1))
  byPeriod.forEach((sum, at) => {
    const number = periodOf(series.period, firstMonthOf(period, cube.firstPeriod + at))
    if (number >= series.first && number <= series.last) totals[number - series.first] += sum
  })
  return Array.from(totals, (count, at) => ({ id: periodText(series.period, series.first + at), count }))
}
