import { expect, it } from 'vitest'
import { venueConcentration } from '../../../server/analysis/venue-concentration.ts'

it('of the risky-facilities kind: few venues have half', () => {
  // Venues apart from each other: 60, 20, 10, 5, 5.
  expect(venueConcentration([[0], [1], [2], [3], [4]], [60, 20, 10, 5, 5])).toEqual({
    ...{ total: 100, near: [60, 20, 10, 5, 5], half: 1 },
  })
  expect(venueConcentration([[0], [1], [2], [3]], [25, 25, 25, 25]).half).toBe(2)
})

it('counts what is near two venues once', () => {
  // The first two share the cell with 50; together they have 60 of 100.
  const found = venueConcentration([[0, 1], [0, 2], [3]], [50, 6, 4, 40])
  expect(found).toEqual({ total: 100, near: [56, 54, 40], half: 1 })
  // By their own counts alone the second would come next, but it adds only 4.
  expect(venueConcentration([[0, 1], [0, 2], [3]], [30, 10, 4, 41])).toEqual({
    ...{ total: 85, near: [40, 34, 41], half: 2 },
  })
})

it('says nothing of half when nothing happened', () => {
  expect(venueConcentration([[0], [1]], [0, 0])).toEqual({ total: 0, near: [0, 0], half: null })
  expect(venueConcentration([], [5])).toEqual({ total: 0, near: [], half: null })
})
