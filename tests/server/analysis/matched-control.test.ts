import { describe, expect, it } from 'vitest'
import { matchedControl } from '../../../server/analysis/matched-control.ts'
import { seededRandom } from '../../../server/analysis/random.ts'
import { spansZero, weightedDisplacement } from '../../../server/analysis/weighted-displacement.ts'

describe('a matched control', () => {
  it('is matched on the count first', () => {
    //              target      candidates
    const counts = [50, 3, /**/ 49, 52, 3, 20, 90]
    const homes = [100, 0, /**/ 0, 100, 0, 100, 100]
    const found = matchedControl([0, 1], [0, 0, 1, 1, 1, 1, 1], { counts, traits: [homes] })
    // 49 and 52 are alike in count: the homes choose 52. For 3 only another 3 is alike.
    expect(found).toEqual({ cells: [3, 4], targetCount: 53, controlCount: 55 })
  })

  it('takes the nearest count where none is alike, each cell once, and never one that is not allowed', () => {
    const counts = [100, 100, 70, 60, 100]
    const found = matchedControl([0, 1], [0, 0, 1, 1, 0], { counts, traits: [] })
    expect(found).toEqual({ cells: [2, 3], targetCount: 200, controlCount: 130 })
  })

  it('is smaller where there are too few cells, and empty where there is none', () => {
    expect(matchedControl([0, 1], [0, 0, 1], { counts: [1, 1, 1], traits: [] }).cells).toEqual([2])
    expect(matchedControl([0], [0, 0], { counts: [1, 1], traits: [] }).cells).toEqual([])
    expect(() => matchedControl([0], [0, 1], { counts: [1, 1], traits: [[1]] })).toThrow(RangeError)
  })

  it('does not hang on the order in which the target is given', () => {
    const random = seededRandom(3)
    const counts = Array.from({ length: 300 }, () => random.poisson(6))
    const traits = [Array.from({ length: 300 }, () => random.uniform())]
    const allowed = counts.map((_, cell) => (cell >= 20 ? 1 : 0))
    const target = Array.from({ length: 12 }, (_, cell) => cell)
    const one = matchedControl(target, allowed, { counts, traits })
    expect(matchedControl(random.shuffle(target), allowed, { counts, traits })).toEqual(one)
    expect(one.cells).toHaveLength(12)
    expect(one.cells.every((cell) => allowed[cell] === 1)).toBe(true)
  })

  it('found on other months than those measured, finds nothing where nothing was done', () => {
    // 600 unequal places; a target of ten of them; matched on three earlier years, measured on two others.
    const random = seededRandom(17)
    let excluded = 0
    const rounds = 1000
    for (let round = 0; round < rounds; round++) {
      const means = Array.from({ length: 600 }, () => 2 + 18 * random.uniform() ** 3)
      const draw = (years: number) => means.map((mean) => random.poisson(mean * years))
      const [history, before, after] = [draw(3), draw(1), draw(1)]
      const first = random.integer(0, 590)
      const target = Array.from({ length: 10 }, (_, at) => first + at)
      const allowed = means.map((_, cell) => (cell < first - 3 || cell > first + 12 ? 1 : 0))
      const { cells } = matchedControl(target, allowed, { counts: history, traits: [] })
      const sum = (list: readonly number[], of: readonly number[]) =>
        of.reduce((s, cell) => s + list[cell], 0)
      const { total } = weightedDisplacement({
        target: { before: sum(before, target), after: sum(after, target) },
        control: { before: sum(before, cells), after: sum(after, cells) },
      })
      if (!spansZero(total.ci95)) excluded++
    }
    expect(excluded / rounds).toBeGreaterThanOrEqual(0.03)
    expect(excluded / rounds).toBeLessThanOrEqual(0.07)
  })
})
