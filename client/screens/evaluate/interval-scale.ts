/** One scale for several intervals, so that bars under each other may be compared. Zero is always on it. */
export interface IntervalScale {
  /** 0..100. */
  at: (value: number) => number
  zero: number
}

const roomShare = 0.06

export function intervalScale(intervals: readonly { low: number; high: number }[]): IntervalScale {
  const low = Math.min(0, ...intervals.map((each) => each.low))
  const high = Math.max(0, ...intervals.map((each) => each.high))
  const room = (high - low) * roomShare || 1
  const [from, to] = [low - room, high + room]
  const at = (value: number): number => ((value - from) / (to - from)) * 100
  return { at, zero: at(0) }
}
