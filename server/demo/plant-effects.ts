import { type Random, seededRandom } from '../analysis/random.ts'
import type { Area } from '../area/area.ts'
import type { DrawnRecord } from './draw-records.ts'
import type { PlaceWithRings, StoryPlaces } from './story-places.ts'

/** Months before the last: the year that is measured, and the same months of the year before. */
export const measuredMonths = { after: [11, 0], before: [23, 12] } as const

const shareLeft = { effect: 0.7, displacement: 0.6 }
/** A count that stays the same to the last record would look made. */
const unevenness = 0.03

/**
 * Puts into the drawn records what the story's evaluations are to find: at one place 30 % fewer in the year after, at one
 * 40 % fewer that went next door, at one nothing. Elsewhere nothing changes; around them and at the control both years
 * are made alike, so that chance and the courses of hotspots do not say something else. Only removes and moves records of
 * `demonstration`; the order stays. The same records, places and seed give the same.
 */
export function plantEffects(
  area: Area,
  records: readonly DrawnRecord[],
  { effect, displacement, nothing, control }: StoryPlaces,
  seed: number,
): DrawnRecord[] {
  const random = seededRandom(seed)
  const planted: (DrawnRecord | null)[] = [...records]
  const lastMonth = records[records.length - 1].month
  /** Numbers of the records of these cells in one of the years, by the cell they will be kept at. */
  const of = (cells: readonly number[], [from, to]: readonly [number, number]): number[] => {
    const wanted = new Set(cells)
    const numbers: number[] = []
    for (const [at, record] of planted.entries()) {
      if (record === null || record.kind.source !== 'demonstration') continue
      const monthsBefore = lastMonth - record.month
      if (monthsBefore <= from && monthsBefore >= to && wanted.has(area.foldOf(record.cell))) numbers.push(at)
    }
    return numbers
  }
  const remove = (numbers: readonly number[]) => {
    for (const at of numbers) planted[at] = null
  }
  /** Removes from whichever year has too many for `share` of the first to be left in the second. */
  const hold = (cells: readonly number[], share: number) => {
    const [before, after] = [of(cells, measuredMonths.before), of(cells, measuredMonths.after)]
    const wanted = share * (1 + unevenness * (random.uniform() - 0.5))
    remove(some(random, after, after.length - Math.round(before.length * wanted)))
    remove(some(random, before, before.length - Math.round(after.length / wanted)))
  }
  const move = ({ cells, around }: PlaceWithRings, share: number) => {
    const after = of(cells, measuredMonths.after)
    // Where something happens next door anyway.
    const nextDoor = of(around, measuredMonths.after).flatMap((at) => planted[at]?.cell ?? [])
    for (const at of some(random, after, Math.round(after.length * share))) {
      const record = planted[at]
      if (record !== null && nextDoor.length > 0)
        planted[at] = { ...record, cell: nextDoor[random.integer(0, nextDoor.length - 1)] }
    }
  }
  hold(effect.cells, shareLeft.effect)
  for (const cells of [displacement.cells, nothing.cells, control.cells]) hold(cells, 1)
  for (const place of [effect, displacement, nothing, control]) hold(place.around, 1)
  move(displacement, 1 - shareLeft.displacement)
  return planted.filter((record) => record !== null)
}

/** So many of a list by chance; none for a number below one. */
function some(random: Random, list: readonly number[], count: number): number[] {
  return count < 1 ? [] : random.shuffle(list).slice(0, count)
}
