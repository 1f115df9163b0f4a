import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../../server/analysis/benjamini-hochberg.ts'
import { getisOrd } from '../../../server/analysis/getis-ord.ts'
import reference from '../../references/getis-ord.json' with { type: 'json' }
import { neighbourTable, queenNeighbours } from '../../references/neighbour-table.ts'

function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let worst = actual.length === expected.length ? 0 : Number.POSITIVE_INFINITY
  for (let i = 0; i < expected.length; i++) worst = Math.max(worst, Math.abs(actual[i] - expected[i]))
  return worst
}

/** Gi* with its adjusted p; a refusal fails the test. */
function measured(counts: readonly number[], lists: readonly (readonly number[])[]) {
  const { table, perCell } = neighbourTable(lists)
  const result = getisOrd(counts, table, perCell)
  if (result === null) throw new Error('refused')
  return { ...result, q: benjaminiHochberg(result.p) }
}

describe('Gi* against spdep', () => {
  it.each(reference.sets)('$name: z, p and adjusted p within 1e-9', ({ counts, neighbours, z, p, q }) => {
    const result = measured(counts, neighbours)
    expect(largestDifference(result.z, z)).toBeLessThan(1e-9)
    expect(largestDifference(result.p, p)).toBeLessThan(1e-9)
    expect(largestDifference(result.q, q)).toBeLessThan(1e-9)
    // The comparison can fail: one event more anywhere is seen.
    const oneMore = measured([counts[0] + 1, ...counts.slice(1)], neighbours)
    expect(largestDifference(oneMore.z, z)).toBeGreaterThan(1e-6)
  })

  it('holds a small, a large and a hexagon set, the large one with places that stand out and ones that do not', () => {
    expect(reference.sets.map((set) => set.counts.length)).toEqual([25, 1600, 900])
    const hot = reference.sets[1].q.filter((q) => q <= 0.05).length
    expect(hot).toBeGreaterThan(5)
    expect(hot).toBeLessThan(400)
  })
})

describe('the 5 x 5 fixture of METHODS', () => {
  const { counts } = reference.sets[0]
  const { z, p, q } = measured(counts, queenNeighbours(5, 5))

  it('gives the printed numbers', () => {
    expect(z[12]).toBeCloseTo(3.515, 3)
    expect(p[12]).toBeCloseTo(0.00044, 5)
    expect(q[12]).toBeCloseTo(0.011, 4)
    expect(z[3 * 5 + 2]).toBeCloseTo(2.51, 3)
    expect([...z].filter((value) => Math.abs(value - 2.309) < 5e-4)).toHaveLength(3)
    expect(z[0]).toBeCloseTo(-0.821, 3)
  })

  it('leaves one cell of five after the correction', () => {
    expect([...p].filter((value) => value < 0.05)).toHaveLength(5)
    expect([...q].filter((value) => value < 0.05)).toHaveLength(1)
  })
})

describe('Gi* in general', () => {
  const lists = queenNeighbours(4, 5)
  const { table, perCell } = neighbourTable(lists)
  const counts = fc.array(fc.nat(9), { minLength: 20, maxLength: 20 })

  it('does not depend on the numbering of the cells', () => {
    fc.assert(
      fc.property(counts, fc.shuffledSubarray([...Array(20).keys()], { minLength: 20 }), (x, newIndex) => {
        const before = getisOrd(x, table, perCell)
        const moved = new Array<number>(20)
        const movedLists = new Array<number[]>(20)
        for (let i = 0; i < 20; i++) {
          moved[newIndex[i]] = x[i]
          movedLists[newIndex[i]] = lists[i].map((j) => newIndex[j])
        }
        const after = getisOrd(moved, neighbourTable(movedLists).table, perCell)
        if (before === null || after === null) return before === after
        return before.z.every((value, i) => Math.abs(value - after.z[newIndex[i]]) < 1e-9)
      }),
    )
  })

  it('does not change when every cell holds twice as much', () => {
    fc.assert(
      fc.property(counts, (x) => {
        const once = getisOrd(x, table, perCell)
        const twice = getisOrd(
          x.map((value) => value * 2),
          table,
          perCell,
        )
        if (once === null || twice === null) return once === twice
        return largestDifference(once.z, twice.z) < 1e-9
      }),
    )
  })

  it('refuses when nothing differs, also for counts that binary cannot hold exactly', () => {
    expect(getisOrd(new Float64Array(20).fill(3), table, perCell)).toBeNull()
    expect(getisOrd(new Float64Array(20).fill(0.1), table, perCell)).toBeNull()
    expect(getisOrd([], new Int32Array(0), 6)).toBeNull()
    expect(getisOrd([0, ...new Array<number>(19).fill(3)], table, perCell)).not.toBeNull()
  })

  it('gives 0, not nothing, where a neighbourhood is the whole area', () => {
    const result = measured([1, 5], [[1], [0]])
    expect([...result.z]).toEqual([0, 0])
    expect([...result.p]).toEqual([1, 1])
  })

  it('takes a neighbour table of the wrong length as a bug', () => {
    expect(() => getisOrd([1, 2, 3], new Int32Array(17), 6)).toThrow(RangeError)
  })
})
