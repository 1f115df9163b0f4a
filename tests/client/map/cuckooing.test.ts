import type { FeatureCollection } from 'geojson'
import { expect, it } from 'vitest'
import { lightPalette } from '../../../client/map/colours.ts'
import {
  cuckooingBreaks,
  cuckooingLayerIds,
  cuckooingMapLayers,
  cuckooingShapes,
  protectedHatches,
  protectedImage,
} from '../../../client/map/cuckooing-layers.ts'
import { hatchTile } from '../../../client/map/hatch.ts'

const outlines: FeatureCollection = {
  type: 'FeatureCollection',
  features: ['a', 'b', 'c'].map((id) => ({
    ...{ type: 'Feature' as const, properties: { id, name: id } },
    geometry: { type: 'Polygon' as const, coordinates: [] },
  })),
}
const zone = (id: string, count: number, earlier = 0) => ({
  ...{ zone: id, name: id, ward: 'W', count, earlier, quarters: [] },
})

it('draws no zone without a report, and tells those of other quarters by class 0', () => {
  const shapes = cuckooingShapes(outlines, [zone('a', 5), zone('b', 0, 2), zone('gone', 1)])
  expect(shapes.features.map(({ properties }) => properties)).toEqual([
    { id: 'a', class: expect.any(Number) },
    { id: 'b', class: 0 },
  ])
  expect(shapes.features[0].properties?.class).toBeGreaterThan(0)
  expect(JSON.stringify(shapes)).not.toContain('count')
})

it('has a denser hatch for each class, and as many classes as hatches', () => {
  const inks = protectedHatches.map((look) => {
    const { data } = hatchTile(lightPalette.zone, lightPalette.zone, look)
    return data.filter((value, at) => at % 4 === 3 && value === look.line).length
  })
  expect(inks).toEqual(inks.toSorted((a, b) => a - b))
  expect(new Set(inks).size).toBe(inks.length)
  const many = Array.from({ length: 200 }, (_, at) => zone(String(at), at ** 2))
  expect(cuckooingBreaks(many)).toHaveLength(protectedHatches.length)
  const hatch = cuckooingMapLayers(lightPalette).find(({ id }) => id === 'cuckooing-hatch')
  for (const at of protectedHatches.keys()) expect(JSON.stringify(hatch)).toContain(protectedImage(at + 1))
})

it('names each of its layers, so that a picture can leave them out', () => {
  expect(cuckooingMapLayers(lightPalette).map(({ id }) => id)).toEqual([...cuckooingLayerIds])
})
