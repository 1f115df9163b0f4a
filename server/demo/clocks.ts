import type { Random } from '../analysis/random.ts'
import { weightedChoice } from '../analysis/weighted-choice.ts'

/** A stretch of the week: begins at `from` o'clock on each of `days` (Monday 0) and may run past midnight. */
interface Stretch {
  readonly share: number
  readonly days: readonly number[]
  readonly from: number
  readonly hours: number
}

const everyDay = [0, 1, 2, 3, 4, 5, 6]
const weekdays = [0, 1, 2, 3, 4]
const fridaySaturday = [4, 5]

/** When things happen, invented but plausible: each clock is a sum of stretches whose shares add up to 1. */
const stretches = {
  afterSchoolAndEvening: [
    { share: 0.44, days: weekdays, from: 15, hours: 4 },
    { share: 0.36, days: everyDay, from: 17, hours: 6 },
    { share: 0.1, days: fridaySaturday, from: 20, hours: 7 },
    { share: 0.1, days: everyDay, from: 7, hours: 17 },
  ],
  fridaySaturdayNights: [
    { share: 0.9, days: fridaySaturday, from: 20, hours: 7 },
    { share: 0.1, days: everyDay, from: 17, hours: 7 },
  ],
  nightsOut: [
    { share: 0.34, days: fridaySaturday, from: 20, hours: 8 },
    { share: 0.36, days: everyDay, from: 15, hours: 8 },
    { share: 0.3, days: everyDay, from: 8, hours: 15 },
  ],
  eveningsAtHome: [
    { share: 0.16, days: fridaySaturday, from: 19, hours: 8 },
    { share: 0.44, days: everyDay, from: 16, hours: 8 },
    { share: 0.4, days: everyDay, from: 7, hours: 16 },
  ],
  afterSchool: [
    { share: 0.8, days: weekdays, from: 15, hours: 3 },
    { share: 0.2, days: everyDay, from: 12, hours: 9 },
  ],
  daytimeAndEvening: [
    { share: 0.46, days: weekdays, from: 9, hours: 7 },
    { share: 0.34, days: everyDay, from: 17, hours: 6 },
    { share: 0.2, days: everyDay, from: 0, hours: 24 },
  ],
  overnight: [
    { share: 0.6, days: everyDay, from: 21, hours: 9 },
    { share: 0.4, days: everyDay, from: 7, hours: 15 },
  ],
  shopHours: [
    { share: 0.86, days: [0, 1, 2, 3, 4, 5], from: 9, hours: 10 },
    { share: 0.12, days: [6], from: 10, hours: 7 },
    { share: 0.02, days: everyDay, from: 19, hours: 3 },
  ],
  streetEvenings: [
    { share: 0.24, days: fridaySaturday, from: 18, hours: 8 },
    { share: 0.56, days: everyDay, from: 15, hours: 9 },
    { share: 0.2, days: everyDay, from: 8, hours: 14 },
  ],
  patrolHours: [
    { share: 0.7, days: everyDay, from: 14, hours: 10 },
    { share: 0.2, days: fridaySaturday, from: 20, hours: 7 },
    { share: 0.1, days: everyDay, from: 6, hours: 9 },
  ],
} as const satisfies Record<string, readonly Stretch[]>

export type ClockName = keyof typeof stretches
export const clockNames = Object.keys(stretches) as ClockName[]

/** Weights of the 168 hours of the week, Monday 00:00 first; they add up to 1. */
export function clockWeights(name: ClockName): Float64Array {
  const weights = new Float64Array(168)
  for (const { share, days, from, hours } of stretches[name]) {
    // An arch over the stretch: a slow start, a busy middle, a slow end.
    const arch = Array.from({ length: hours }, (_, at) => 0.4 + Math.sin((Math.PI * (at + 0.5)) / hours))
    const total = arch.reduce((sum, weight) => sum + weight, 0) * days.length
    for (const day of days)
      for (let at = 0; at < hours; at++) weights[(day * 24 + from + at) % 168] += (share * arch[at]) / total
  }
  return weights
}

/** A draw of an hour of the week, 0–167, for every clock. */
export function clockChoices(): Record<ClockName, (random: Random) => number> {
  return Object.fromEntries(clockNames.map((name) => [name, weightedChoice(clockWeights(name))])) as Record<
    ClockName,
    (random: Random) => number
  >
}
