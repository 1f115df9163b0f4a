/**
 * The standard normal distribution, exact far into the tails.
 *
 * Rational approximations of W. J. Cody, "Rational Chebyshev approximations for the error function",
 * Math. Comp. 23 (1969) 631-637: three ranges, about 1e-15 relative in each. The usual short formulas
 * (Abramowitz and Stegun 26.2.17) are good to 1e-7 only, which turns the small p of a hotspot into noise.
 */

const CENTRE_LIMIT = 0.67448975
const MIDDLE_LIMIT = Math.sqrt(32)
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327

const CENTRE_TOP = [
  0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582,
  18154.981253343561249,
]
const CENTRE_BOTTOM = [
  1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956,
]
const MIDDLE_TOP = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
  597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124,
  9842.7148383839780218,
]
const MIDDLE_BOTTOM = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
  18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
]
const TAIL_TOP = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277649 , 0.001421619193227893466,
  2.9112874951168792e-5,
]
const TAIL_BOTTOM = [
  1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
  7.29751555083966205e-5,
]

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0
  for (let i = 0; i < coefficients.length; i++) value = value * x + coefficients[i]
  return value
}

/** exp(-x^2/2) without the rounding of x^2: x is split at a sixteenth, as Cody does. */
function bell(x: number): number {
  const head = Math.trunc(x * 16) / 16
  return Math.exp(-head * head * 0.5) * Math.exp(-(x - head) * (x + head) * 0.5)
}

/** P(Z > x) for x >= 0. */
function upperTailOfPositive(x: number): number {
  if (x <= CENTRE_LIMIT) {
    const square = x * x
    return 0.5 - (x * polynomial(CENTRE_TOP, square)) / polynomial(CENTRE_BOTTOM, square)
  }
  if (x <= MIDDLE_LIMIT) return (bell(x) * polynomial(MIDDLE_TOP, x)) / polynomial(MIDDLE_BOTTOM, x)
  if (x === Number.POSITIVE_INFINITY) return 0
  const inverse = 1 / (x * x)
  const correction = (inverse * polynomial(TAIL_TOP, inverse)) / polynomial(TAIL_BOTTOM, inverse)
  return (bell(x) * (ONE_OVER_ROOT_TWO_PI - correction)) / x
}

/** P(Z > x), 0..1, for a standard normal Z. NaN gives NaN. */
export function normalUpperTail(x: number): number {
  if (Number.isNaN(x)) return Number.NaN
  return x >= 0 ? upperTailOfPositive(x) : 1 - upperTailOfPositive(-x)
}

/** Phi(x) = P(Z <= x), 0..1. Small values keep their digits: Phi(-x) is the upper tail at x. */
export function normalCumulative(x: number): number {
  return normalUpperTail(-x)
}

/** p = 2 (1 - Phi(|z|)), 0..1: how often chance alone would be at least as far out, on either side. */
export function twoSidedP(z: number): number {
  return 2 * normalUpperTail(Math.abs(z))
}
