/** Leaves of one class as one array: `counts[(zone × periods + period) × groups + group]`. */
export interface LeafCube {
  readonly zones: number
  /** Number of the first period; the periods follow without gaps. */
  readonly firstPeriod: number
  readonly periods: number
  readonly groups: number
  readonly counts: Uint32Array
}

/** One leaf by numbers. */
export interface CubeLeaf {
  readonly zone: number
  readonly period: number
  readonly group: number
  readonly count: number
}

/** Lays leaves out; leaves of sources that may be added fall together. Periods end with `lastPeriod`. */
export function makeCube(
  leaves: readonly CubeLeaf[],
  { zones, groups, lastPeriod }: { zones: number; groups: number; lastPeriod: number },
): LeafCube {
  const firstPeriod = leaves.reduce((first, { period }) => Math.min(first, period), lastPeriod)
  const periods = lastPeriod - firstPeriod + 1
  const counts = new Uint32Array(zones * periods * groups)
  for (const { zone, period, group, count } of leaves)
    if (period <= lastPeriod) counts[(zone * periods + period - firstPeriod) * groups + group] += count
  return { zones, firstPeriod, periods, groups, counts }
}

/** What a sweep takes in, by number. A histogram ignores its own. */
export interface CubeMasks {
  readonly zones: Uint8Array
  readonly wards: Uint8Array
  readonly groups: Uint8Array
  /** First and last period, inclusive. */
  readonly period: readonly [number, number]
  readonly recent: readonly [number, number]
}

export interface CubeSums {
  total: number
  recent: number
  readonly byZone: Float64Array
  readonly byWard: Float64Array
  /** By the cube's periods. */
  readonly byPeriod: Float64Array
  readonly byGroup: Float64Array
}

/** Adds up a cube in one pass: every answer is a sum of whole leaves. */
export function sweepCube(cube: LeafCube, wardOfZone: Int32Array, wards: number, masks: CubeMasks): CubeSums {
  const { zones, periods, groups, counts, firstPeriod } = cube
  const sums: CubeSums = {
    total: 0,
    recent: 0,
    byZone: new Float64Array(zones),
    byWard: new Float64Array(wards),
    byPeriod: new Float64Array(periods),
    byGroup: new Float64Array(groups),
  }
  const within = ([first, last]: readonly [number, number], period: number) =>
    period + firstPeriod >= first && period + firstPeriod <= last
  let at = 0
  for (let zone = 0; zone < zones; zone++) {
    const ward = wardOfZone[zone]
    const zoneIn = masks.zones[zone] === 1
    const wardIn = masks.wards[ward] === 1
    for (let period = 0; period < periods; period++) {
      const periodIn = within(masks.period, period)
      const recentIn = within(masks.recent, period)
      for (let group = 0; group < groups; group++, at++) {
        const count = counts[at]
        if (count === 0) continue
        const groupIn = masks.groups[group] === 1
        if (wardIn && periodIn && groupIn) sums.byZone[zone] += count
        if (zoneIn && periodIn && groupIn) sums.byWard[ward] += count
        if (zoneIn && wardIn && groupIn) {
          sums.byPeriod[period] += count
          if (recentIn) sums.recent += count
        }
        if (zoneIn && wardIn && periodIn) {
          sums.byGroup[group] += count
          if (groupIn) sums.total += count
        }
      }
    }
  }
  return sums
}
