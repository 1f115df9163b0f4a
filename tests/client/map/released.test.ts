import type { FeatureCollection } from 'geojson'
import { expect, it } from 'vitest'
import { lightPalette, ramp } from '../../../client/map/colours.ts'
import { hatchTile } from '../../../client/map/hatch.ts'
import { releasedMapLayers } from '../../../client/map/released-layers.ts'
import { releasedBreaks, releasedShapes } from '../../../client/map/released-shapes.ts'
import type { ReleasedCount } from '../../../server/contract/released.ts'

const outline = (id: string) => ({
  type: 'Feature' as const,
  properties: { id, name: id },
  geometry: { type: 'Polygon' as const, coordinates: [] },
})
const outlines: FeatureCollection = {
  type: 'FeatureCollection',
  features: ['a', 'b', 'c', 'd'].map(outline),
}

it('a withheld zone has no class, a zone nobody asked about neither class nor hatch', () => {
  const counts = new Map<string, ReleasedCount>([
    ['a', 40],
    ['b', { below: 10 }],
    ['c', 0],
  ])
  const shapes = releasedShapes(outlines, 'id', counts).features.map(({ properties }) => properties)
  expect(shapes).toEqual([
    { id: 'a', name: 'a', class: 1, withheld: false },
    { id: 'b', name: 'b', class: 0, withheld: true },
    { id: 'c', name: 'c', class: 0, withheld: false },
    { id: 'd', name: 'd', class: 0, withheld: false },
  ])
})

it('withheld counts move no class', () => {
  expect(releasedBreaks([40, { below: 10 }, 80])).toEqual(releasedBreaks([40, 80]))
})

it('the hatch is a pattern of two tones, joins onto itself, and shares no colour with the ramp', () => {
  const { width, height, data } = hatchTile(lightPalette.wardLabel, lightPalette.inside)
  const at = (x: number, y: number): string =>
    [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)].join()
  const tones = new Set<string>()
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) tones.add(at(x, y))
  expect(tones.size).toBe(2)
  // One step right and one step up lies the same tone, also across the edge of the tile.
  for (let x = 0; x < width; x++)
    for (let y = 0; y < height; y++) expect(at((x + 1) % width, (y - 1 + height) % height)).toBe(at(x, y))
  const hex = (tone: string): string =>
    `#${tone
      .split(',')
      .slice(0, 3)
      .map((channel) => Number(channel).toString(16).padStart(2, '0'))
      .join('')}`
  for (const tone of tones) expect(ramp).not.toContain(hex(tone))
})

it('withheld zones are drawn by the pattern alone', () => {
  const layers = releasedMapLayers(lightPalette)
  const withheld = layers.find(({ id }) => id === 'released-withheld')
  expect(withheld?.paint).toEqual({ 'fill-pattern': 'withheld' })
  const coloured = layers.find(({ id }) => id === 'released-fill')
  expect(coloured && 'filter' in coloured && coloured.filter).toEqual(['>', ['get', 'class'], 0])
})
