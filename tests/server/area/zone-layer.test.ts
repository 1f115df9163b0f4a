import type { FeatureCollection, MultiPolygon } from 'geojson'
import { polygonToCells } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { area } from './pack.ts'

describe.each([
  ['z1', 'Z1'],
  ['z2', 'Z2'],
] as const)('the layer %s', (name, tier) => {
  const { features }: FeatureCollection<MultiPolygon> = JSON.parse(area.geojson(name))

  it('has one outline a zone, with its id, name and ward and no count', () => {
    expect(features.map(({ properties }) => properties)).toEqual(
      area.zones(tier).map(({ id, name, ward }) => ({ id, name, ward })),
    )
  })

  it('outlines exactly the cells of the zone', () => {
    for (const number of [0, 7, Math.floor(features.length / 2), features.length - 1]) {
      const drawn = features[number].geometry.coordinates.flatMap((polygon) =>
        polygonToCells(polygon, 10, true),
      )
      expect(drawn.sort()).toEqual(area.zones(tier)[number].cells.map((cell) => area.cells[cell]))
    }
  })

  it('is drawn once', () => {
    expect(area.geojson(name)).toBe(area.geojson(name))
  })
})
