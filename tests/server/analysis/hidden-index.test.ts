import { describe, expect, it } from 'vitest'
import { fewestTold, hiddenPlaces } from '../../../server/analysis/hidden-index.ts'
import { percentileRanks } from '../../../server/analysis/percentile-ranks.ts'

describe('percentile ranks', () => {
  // By hand: (below + half of those alike) / n.
  it('are mid-ranks of all', () => {
    expect([...percentileRanks([10, 20, 20, 30])]).toEqual([0.125, 0.5, 0.5, 0.875])
    expect([...percentileRanks([5, 5, 5])]).toEqual([0.5, 0.5, 0.5])
    expect([...percentileRanks([])]).toEqual([])
  })
})

describe('hidden places', () => {
  const cells = 40
  /** Nobody is anybody's neighbour. */
  const alone = new Int32Array(cells * 6).fill(-1)
  const told = (at: Record<number, number>) => Uint32Array.from({ length: cells }, (_, cell) => at[cell] ?? 0)
  const recorded = Uint32Array.from({ length: cells }, (_, cell) => cell)

  it('rank high by what is told and low by what is recorded', () => {
    const found = hiddenPlaces(told({ 1: 9, 2: 1, 20: 5, 38: 9, 39: 9 }), recorded, alone)
    // Compared are all but cell 0. Cell 1 with two others: (36 + 1.5) / 39; by records it is the last: 0.5 / 39.
    expect(found?.[0]).toMatchObject({ cell: 1, told: 37.5 / 39, recorded: 0.5 / 39 })
    expect(found?.[0].index).toBeCloseTo(37 / 39, 12)
    expect(found?.map(({ cell }) => cell)).toEqual([1, 2, 20])
  })

  it('are what is around, too', () => {
    const neighbours = new Int32Array(cells * 6).fill(-1)
    neighbours[1 * 6] = 39
    const found = hiddenPlaces(told({ 1: 9, 2: 1, 20: 5, 38: 9, 39: 9 }), recorded, neighbours)
    expect(found?.map(({ cell }) => cell)).toEqual([2, 20])
  })

  it('are not named where too few places are spoken of', () => {
    const few = Object.fromEntries(Array.from({ length: fewestTold - 1 }, (_, at) => [at, 3]))
    expect(hiddenPlaces(told(few), recorded, alone)).toBeNull()
    expect(hiddenPlaces(told({ ...few, 30: 1 }), recorded, alone)).not.toBeNull()
  })
})
