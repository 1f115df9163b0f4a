import { describe, expect, test } from 'vitest'
import { nearestCentre } from '../../../server/area/cell-table.ts'
import { cellFeatures } from '../../../server/demo/cell-features.ts'
import { exampleAreas } from '../../../server/demo/example-areas.ts'
import { fictionalVenues } from '../../../server/demo/fictional-venues.ts'
import { cellsAround, townCentres } from '../../../server/demo/town-centres.ts'
import { area } from '../area/pack.ts'
import { weights } from './draw.ts'

const features = cellFeatures(area)
const centres = townCentres(area, features, weights, 6)
const venues = fictionalVenues(area, features, centres)

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

describe('fictional venues', () => {
  test('none has the name of a real outlet, or a name that could be one', () => {
    const real = area.foodOutlets.map(({ name }) => plain(name))
    expect(real.length).toBeGreaterThan(200)
    for (const { name } of venues) {
      expect(real).not.toContain(plain(name))
      expect(name).toMatch(/^(Example|Imaginary|Placeholder|Specimen|Fictional|Invented) /)
    }
  })

  test('none shares a cell with a real outlet or another fictional one', () => {
    const outlets = new Set(area.foodOutlets.map(({ lon, lat }) => nearestCentre(area.cellCentres, lon, lat)))
    expect(venues.filter(({ cell }) => outlets.has(cell))).toEqual([])
    expect(new Set(venues.map(({ cell }) => cell)).size).toBe(venues.length)
  })

  test('each is near a town centre', () => {
    for (const [at, { cell }] of venues.entries()) expect(cellsAround(area, centres[at], 3)).toContain(cell)
  })
})

describe('example areas', () => {
  const areas = exampleAreas(area, features, centres)

  test('are discs of whole cells inside the borough, named as examples', () => {
    expect(areas.map(({ cells }) => cells.length)).toEqual([19, 7, expect.any(Number)])
    for (const { name, cells } of areas) {
      expect(name).toMatch(/^Example /)
      expect(cells.every((cell) => area.knownCell(cell) === cell)).toBe(true)
    }
  })

  test('a ring more is a bigger disc', () => {
    expect([0, 1, 2].map((rings) => cellsAround(area, centres[0], rings).length)).toEqual([1, 7, 19])
  })
})
