import { describe, expect, test } from 'vitest'
import { loadCategories } from '../../../server/area/categories.ts'
import { cellFeatures } from '../../../server/demo/cell-features.ts'
import { demonstrationMonths } from '../../../server/demo/draw-records.ts'
import { distanceMetres, hotspotPlaces } from '../../../server/demo/hotspot-cells.ts'
import { hotspots, shareAt } from '../../../server/demo/hotspots.ts'
import { kinds } from '../../../server/demo/kinds.ts'
import { area, referenceFolder } from '../area/pack.ts'
import { weights } from './draw.ts'

const places = hotspotPlaces(area, cellFeatures(area), weights, hotspots)

describe('hotspots that move', () => {
  test('a course is linear between its points and nothing outside', () => {
    const course = [
      [10, 0],
      [6, 0.4],
      [2, 0],
    ] as const
    const shares = [11, 10, 8, 6, 3, 2, 0].map((month) => shareAt(course, month).toFixed(6))
    expect(shares.map(Number)).toEqual([0, 0, 0.2, 0.4, 0.1, 0, 0])
  })

  test('no ward gives all it has of a kind to its hotspots', () => {
    let largest = 0
    for (const [at, hotspot] of hotspots.entries())
      for (const word of hotspot.words)
        for (let before = 0; before < demonstrationMonths; before++) {
          const shares = hotspots.map((other, number) =>
            places[number].ward === places[at].ward && other.words.includes(word)
              ? shareAt(other.course, before)
              : 0,
          )
          largest = Math.max(
            largest,
            shares.reduce((sum, share) => sum + share, 0),
          )
        }
    expect(largest).toBeGreaterThan(0.3)
    expect(largest).toBeLessThanOrEqual(0.6)
  })

  test('some fade away within the three years, some appear', () => {
    const ended = hotspots.filter(({ course }) => shareAt(course, 35) > 0 && shareAt(course, 0) === 0)
    const begun = hotspots.filter(({ course }) => shareAt(course, 35) === 0 && shareAt(course, 0) > 0)
    expect(ended.length).toBeGreaterThanOrEqual(3)
    expect(begun.length).toBeGreaterThanOrEqual(3)
  })

  test('different hotspots keep their distance', () => {
    const cells = [...new Set(places.map(({ cell }) => cell))]
    expect(cells.length).toBeGreaterThanOrEqual(8)
    for (const a of cells)
      for (const b of cells) if (a !== b) expect(distanceMetres(area, a, b)).toBeGreaterThanOrEqual(500)
  })

  test('every word is one the categories know, in hotspots and in kinds', () => {
    const categories = loadCategories(`${referenceFolder}/categories.csv`)
    for (const { word } of kinds) expect(categories.typeOf('demonstration', word)).toBe(word)
    const drawn = new Set(kinds.map(({ word }) => word))
    for (const word of hotspots.flatMap(({ words }) => words)) expect(drawn).toContain(word)
  })
})
