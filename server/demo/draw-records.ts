import { type Random, seededRandom } from '../analysis/random.ts'
import type { Area } from '../area/area.ts'
import { weekdayOf } from '../contract/calendar.ts'
import { type CalendarMonth, lastWholeMonth, monthsEndingWith } from './calendar.ts'
import { cellFeatures } from './cell-features.ts'
import { type ClockName, clockChoices } from './clocks.ts'
import { hotspotPlaces } from './hotspot-cells.ts'
import { type Hotspot, hotspots, shareAt } from './hotspots.ts'
import { type Kind, kinds } from './kinds.ts'
import { cellChoices } from './placings.ts'
import { shareOfYear } from './season.ts'
import { type WardWeights, yearlyByWard } from './ward-volumes.ts'

export const demonstrationMonths = 36

/** One invented record: a kind, a place cell by number, a day since 2000-01-01, an hour 0–23 or null. */
export interface DrawnRecord {
  readonly kind: Kind
  readonly cell: number
  readonly month: number
  readonly day: number
  readonly hour: number | null
}

/** Where in the week, and in which cell. */
interface Draw {
  readonly clock: ClockName
  readonly cell: () => number
}

/**
 * Draws three years of records, ending with the last whole month before `now`; month by month, oldest first. Each
 * ward's records of a kind are as many as the published weights say; its hotspots take their share of them.
 * The same pack, seed and month of `now` give the same records.
 */
export function drawRecords(area: Area, weights: WardWeights, now: Date, seed: number): DrawnRecord[] {
  const random = seededRandom(seed)
  const features = cellFeatures(area)
  const choices = cellChoices(area, features)
  const places = hotspotPlaces(area, features, weights, hotspots)
  const clocks = clockChoices()
  const months = monthsEndingWith(lastWholeMonth(now), demonstrationMonths)
  const yearly = kinds.map((kind) => yearlyByWard(weights, kind))
  const carried = new Map<string, number>()
  const records: DrawnRecord[] = []

  const add = (kind: Kind, month: CalendarMonth, count: number, { clock, cell }: Draw) => {
    for (let at = 0; at < count; at++) {
      const slot = clocks[clock](random)
      const day = dayWithWeekday(random, month, Math.floor(slot / 24))
      const hour = random.uniform() < kind.unknownHour ? null : slot % 24
      records.push({ kind, cell: cell(), month: month.month, day, hour })
    }
  }

  months.forEach((month, at) => {
    const monthsBeforeEnd = demonstrationMonths - 1 - at
    kinds.forEach((kind, kindNumber) => {
      const ofYear = shareOfYear(kind, month, monthsBeforeEnd)
      yearly[kindNumber].forEach((inYear, ward) => {
        let left = 1
        places.forEach((place, number) => {
          if (place.ward !== ward || !hotspots[number].words.includes(kind.word)) return
          const share = shareAt(hotspots[number].course, monthsBeforeEnd)
          left -= share
          const key = `${kind.word} ${number}`
          const due = (carried.get(key) ?? random.uniform()) + inYear * ofYear * share
          carried.set(key, due % 1)
          const cell = () => hotspotCell(random, hotspots[number], place.cell, place.around)
          add(kind, month, Math.floor(due), { clock: hotspots[number].clock, cell })
        })
        const count = random.poisson(inYear * ofYear * left)
        add(kind, month, count, { clock: kind.clock, cell: () => choices[kind.placing][ward](random) })
      })
    })
  })
  return records
}

function hotspotCell(random: Random, hotspot: Hotspot, cell: number, around: readonly number[]): number {
  if (around.length === 0 || random.uniform() >= hotspot.around) return cell
  return around[random.integer(0, around.length - 1)]
}

/** Any of the four or five days of the month that fall on a weekday (Monday 0). */
function dayWithWeekday(random: Random, month: CalendarMonth, weekday: number): number {
  const first = (weekday - weekdayOf(month.firstDay) + 7) % 7
  const weeks = Math.ceil((month.days - first) / 7)
  return month.firstDay + first + 7 * random.integer(0, weeks - 1)
}
