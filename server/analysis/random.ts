/**
 * Seeded chance: the only chance in the product's arithmetic. The same seed gives the same numbers for ever, so
 * nothing here may change once data or a plan was drawn with it.
 */
export type Random = {
  /** A number in [0, 1), in steps of 2^-32. */
  uniform(): number
  /** A whole number from `least` to `most`, both included, all equally likely. RangeError when there is none. */
  integer(least: number, most: number): number
  /** A shuffled copy (Fisher-Yates). */
  shuffle<T>(values: readonly T[]): T[]
  /** A Poisson count of the given mean >= 0, exact. RangeError for a mean that is negative or not finite. */
  poisson(mean: number): number
}

/** Chance from a whole-number seed (its lowest 53 bits, sign dropped). */
export function seededRandom(seed: number): Random {
  const whole = Math.abs(Math.trunc(seed))
  const word = sfc32(whole % 2 ** 32, Math.floor(whole / 2 ** 32))
  const uniform = () => word() / 2 ** 32
  const integer = (least: number, most: number) => least + below(word, most - least + 1)
  return {
    uniform,
    integer,
    shuffle(values) {
      const shuffled = [...values]
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = integer(0, i)
        const held = shuffled[i]
        shuffled[i] = shuffled[j]
        shuffled[j] = held
      }
      return shuffled
    },
    poisson: (mean) => poisson(uniform, mean),
  }
}

/** Chris Doty-Humphrey's sfc32 (PractRand 0.93), seeded as there: a = 0, twelve outputs thrown away. */
export function sfc32(low: number, high: number): () => number {
  let a = 0
  let b = low | 0
  let c = high | 0
  let counter = 1
  const next = () => {
    const value = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + value) | 0
    return value >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

/** 0..bound-1 without bias: words of the incomplete last round are drawn again. */
function below(word: () => number, bound: number): number {
  if (!(Number.isInteger(bound) && bound >= 1 && bound <= 2 ** 32))
    throw new RangeError('no such whole number')
  const limit = 2 ** 32 - (2 ** 32 % bound)
  let value = word()
  while (value >= limit) value = word()
  return value % bound
}

/** Knuth's product of uniforms; a large mean is drawn in parts, since a sum of Poisson counts is one. */
function poisson(uniform: () => number, mean: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY))
    throw new RangeError('a mean must be finite and not negative')
  let count = 0
  for (let left = mean; left > 0; left -= 16) {
    const limit = Math.exp(-Math.min(left, 16))
    let product = uniform()
    while (product > limit) {
      count++
      product *= uniform()
    }
  }
  return count
}
