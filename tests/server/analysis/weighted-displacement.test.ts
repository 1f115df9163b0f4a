import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/analysis/random.ts'
import {
  harmDisplacement,
  spansZero,
  weightedDisplacement,
} from '../../../server/analysis/weighted-displacement.ts'

const pair = (before: number, after: number) => ({ before, after })
/** The counts of Wheeler and Ratcliffe 2018, as METHODS §6 and the tests of the R package ptools give them. */
const paper = {
  control: pair(308, 318),
  target: pair(207, 110),
  controlBuffer: pair(150, 140),
  buffer: pair(178, 157),
}

describe('the weighted displacement difference', () => {
  it('is −118 with variance 1568 on the counts of its authors', () => {
    const { target, displacement, total } = weightedDisplacement(paper)
    expect(target.estimate).toBe(-107)
    expect(target.variance).toBe(308 + 318 + 207 + 110)
    expect(displacement.estimate).toBe(-11)
    expect(total.estimate).toBe(-118)
    expect(total.variance).toBe(1568)
    // √1568 = 28√2, so z = −118 / (28√2) = −59√2/28; by hand, as METHODS prints −2.98, −196 to −40.
    expect(total.z).toBeCloseTo((-59 * Math.SQRT2) / 28, 9)
    expect(total.ci95.low).toBeCloseTo(-118 - 1.959963984540054 * 28 * Math.SQRT2, 9)
    expect(total.ci95.high).toBeCloseTo(-118 + 1.959963984540054 * 28 * Math.SQRT2, 9)
    expect([total.z.toFixed(2), total.ci95.low.toFixed(0), total.ci95.high.toFixed(0)]).toEqual([
      '-2.98',
      '-196',
      '-40',
    ])
    expect(total.ci90.low).toBeCloseTo(-118 - 1.6448536269514722 * 28 * Math.SQRT2, 9)
    expect(total.p).toBeGreaterThan(0.002)
    expect(total.p).toBeLessThan(0.003)
  })

  it('of 20 → 10 beside 20 → 20 is −10, and not distinguishable from nothing', () => {
    const { total, target } = weightedDisplacement({ target: pair(20, 10), control: pair(20, 20) })
    expect(total).toEqual(target)
    expect(total.estimate).toBe(-10)
    expect(Math.sqrt(total.variance)).toBeCloseTo(Math.sqrt(70), 9)
    expect(spansZero(total.ci95)).toBe(true)
    expect(spansZero(total.ci90)).toBe(true)
  })

  it('divides by the length of a period', () => {
    // ptools test "Time Weights": control 100, 50, treated 80, 20, time 2, 1 → −20, var 20 + 20 + 50 + 25 = 115.
    const { total } = weightedDisplacement(
      { control: pair(100, 50), target: pair(80, 20) },
      { time: { before: 2, after: 1 } },
    )
    expect(total.estimate).toBeCloseTo(-20, 9)
    expect(total.variance).toBeCloseTo(115, 9)
  })

  it('divides by the size of an area', () => {
    // ptools test "Area Weights" (0.9, 1.2, 1.6, 1.5 for control, treated, and their surroundings), by hand as
    // −97/1.2 − 10/0.9 − 21/1.5 + 10/1.6 = −1794.5/18 and 317/1.44 + 626/0.81 + 335/2.25 + 290/2.56; the R test
    // prints them as −99.69444444 and the square of 35.4280755.
    const { total } = weightedDisplacement(paper, {
      area: { control: 0.9, target: 1.2, controlBuffer: 1.6, buffer: 1.5 },
    })
    expect(total.estimate).toBeCloseTo(-1794.5 / 18, 9)
    expect(total.estimate).toBeCloseTo(-99.69444444, 8)
    expect(total.variance).toBeCloseTo(317 / 1.44 + 626 / 0.81 + 335 / 2.25 + 290 / 2.56, 9)
    expect(Math.sqrt(total.variance)).toBeCloseTo(35.4280755, 7)
    expect(total.z).toBeCloseTo(-2.813995483, 8)
    expect(total.ci95.low).toBeCloseTo(-169.1321965, 6)
    expect(total.ci95.high).toBeCloseTo(-30.25669241, 6)
  })

  it('of nothing at all is nothing', () => {
    const { total } = weightedDisplacement({ target: pair(0, 0), control: pair(0, 0) })
    expect(total).toMatchObject({ estimate: 0, variance: 0, z: 0, p: 1 })
    expect(spansZero(total.ci95)).toBe(true)
  })

  it('changes its sign, and no more, when the periods change places', () => {
    const count = fc.nat(500)
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const one = weightedDisplacement({ target: pair(a, b), control: pair(c, d) }).total
        const other = weightedDisplacement({ target: pair(b, a), control: pair(d, c) }).total
        expect(one.estimate).toBe(-other.estimate + 0)
        expect(one.variance).toBe(other.variance)
      }),
    )
  })

  it('takes a negative count or no weight as a bug', () => {
    expect(() => weightedDisplacement({ target: pair(-1, 2), control: pair(1, 1) })).toThrow(RangeError)
    expect(() =>
      weightedDisplacement({ target: pair(1, 2), control: pair(1, 1) }, { area: { control: 0 } }),
    ).toThrow(RangeError)
  })
})

describe('harm', () => {
  it('adds the kinds by their weight, their variance by its square', () => {
    // 3 × −10 + 0.5 × −118 = −89; 9 × 70 + 0.25 × 1568 = 1022.
    const robbery = weightedDisplacement({ target: pair(20, 10), control: pair(20, 20) }).total
    const harm = harmDisplacement([
      { weight: 3, of: robbery },
      { weight: 0.5, of: weightedDisplacement(paper).total },
    ])
    expect(harm.estimate).toBeCloseTo(-89, 9)
    expect(harm.variance).toBeCloseTo(1022, 9)
    expect(harm.z).toBeCloseTo(-89 / Math.sqrt(1022), 9)
    expect(() => harmDisplacement([{ weight: -1, of: robbery }])).toThrow(RangeError)
  })
})

describe('1,000 interventions that did nothing', () => {
  // Sizes of a ward's hotspot, a town centre and a whole quarter's surroundings; control and buffers of other sizes.
  it.each([
    [1, { target: 30, control: 30, buffer: 60, controlBuffer: 90 }, {}],
    [2, { target: 120, control: 110, buffer: 300, controlBuffer: 400 }, {}],
    [3, { target: 60, control: 240, buffer: 150, controlBuffer: 300 }, { control: 4, controlBuffer: 2 }],
  ])('the 95 %% interval excludes zero in 3–7 %% of cases (seed %d)', (seed, means, sizes) => {
    const random = seededRandom(seed)
    const draw = (mean: number) => pair(random.poisson(mean), random.poisson(mean))
    let [excluded, excludedTarget] = [0, 0]
    for (let at = 0; at < 1000; at++) {
      const found = weightedDisplacement(
        {
          target: draw(means.target),
          control: draw(means.control),
          buffer: draw(means.buffer),
          controlBuffer: draw(means.controlBuffer),
        },
        { area: sizes },
      )
      if (!spansZero(found.total.ci95)) excluded++
      if (!spansZero(found.target.ci95)) excludedTarget++
    }
    for (const count of [excluded, excludedTarget]) {
      expect(count).toBeGreaterThanOrEqual(30)
      expect(count).toBeLessThanOrEqual(70)
    }
  })
})
