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
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
]
const CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
]
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
]
const TAIL_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  0.000029112874951168793,
]
const TAIL_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
  0.00007297515550839662,
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
