/** What two clocks of a phone show: the one that a person may set, and one that only ever counts. In milliseconds. */
export interface Ticks {
  readonly date: number
  readonly steady: number
}

/** Less is no setting of a clock. */
const slack = 2 * 60_000
/** A phone that sleeps stops its steady clock: so long no shift with its ticket lasts. */
const longestSleep = 18 * 3_600_000

/** By how much the clock was set forward between two looks; negative: back; 0: it was not. */
export function clockSet(before: Ticks, now: Ticks): number {
  const moved = now.date - before.date - (now.steady - before.steady)
  return moved < -slack || moved > longestSleep ? moved : 0
}
