/** Chance that is the same in every run. Test data only: sources use `server/analysis/random.ts`. */
export type Seeded = {
  /** 0 ≤ x < 1 */
  next: () => number
  /** An integer, both ends included. */
  integer: (from: number, to: number) => number
  pick: <T>(choices: readonly T[]) => T
}

/** mulberry32 (T. Ettinger, public domain): 32 bits of state, enough for test data. */
export const seeded = (seed: number): Seeded => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return { next, integer, pick: (choices) => choices[integer(0, choices.length - 1)] }
}
