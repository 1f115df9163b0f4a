import { booleanPointInPolygon, distance, pointToLineDistance, polygonToLine } from '@turf/turf'
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { readOutlines } from '../../../server/area/outlines.ts'
import { buildWardFinder } from '../../../server/area/ward-finder.ts'
import { seeded } from '../../helpers/seeded.ts'
import { area, packFile } from './pack.ts'

type Ward = Feature<Polygon, { code: string }>

const wardFeatures = (vintage: 2022 | 2002): Ward[] => {
  const collection: FeatureCollection<Polygon, { code: string }> = JSON.parse(
    packFile(`wards-${vintage}.geojson`),
  )
  return collection.features.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
}

/** Turf's even–odd test, ward after ward: the lowest code that holds the point or touches it. */
const naive = (wards: readonly Ward[], point: number[]): number =>
  wards.findIndex((ward) => booleanPointInPolygon(point, ward))

const randomPoints = (seed: number, count: number): [number, number][] => {
  const chance = seeded(seed)
  const [west, south, east, north] = area.bounds
  return Array.from({ length: count }, () => [
    west - 0.01 + chance.next() * (east - west + 0.02),
    south - 0.01 + chance.next() * (north - south + 0.02),
  ])
}

describe.each([2022, 2002] as const)('wardAt, %i', (vintage) => {
  const wards = wardFeatures(vintage)

  it('agrees with turf on 5,000 seeded points', () => {
    const points = randomPoints(vintage, 5000)
    const differing = points.filter(
      ([lon, lat]) => area.wardAt(lon, lat, vintage) !== naive(wards, [lon, lat]),
    )
    expect(differing).toEqual([])
    const inside = points.filter(([lon, lat]) => area.wardAt(lon, lat, vintage) >= 0)
    expect(inside.length).toBeGreaterThan(1500)
    expect(inside.length).toBeLessThan(4500)
  })

  it('agrees with turf level with the corners, where a ray passes through them', () => {
    const chance = seeded(vintage + 1)
    const corners = wards.flatMap((ward) => ward.geometry.coordinates.flat())
    const [west, , east] = area.bounds
    const points = Array.from({ length: 2000 }, () => [
      west + chance.next() * (east - west),
      chance.pick(corners)[1],
    ])
    const differing = points.filter(
      ([lon, lat]) => area.wardAt(lon, lat, vintage) !== naive(wards, [lon, lat]),
    )
    expect(differing).toEqual([])
  })

  it('gives every corner to the lowest code that touches it', () => {
    const corners = wards.flatMap((ward) => ward.geometry.coordinates.flat())
    expect(corners.length).toBeGreaterThan(1500)
    const differing = corners.filter(
      ([lon, lat]) => area.wardAt(lon, lat, vintage) !== naive(wards, [lon, lat]),
    )
    expect(differing).toEqual([])
  })

  it('gives the middle of every edge to one ward, whichever way its ring runs', () => {
    const outlines = readOutlines<{ code: string }>(area.geojson(`wards-${vintage}`))
    const reversed = outlines.map((outline) => ({
      ...outline,
      rings: outline.rings.map((ring) => [...ring].reverse()),
    }))
    const backwards = buildWardFinder(reversed)
    let edges = 0
    for (const [number, outline] of outlines.entries()) {
      for (const ring of outline.rings) {
        for (let at = 1; at < ring.length; at++) {
          const lon = (ring[at - 1][0] + ring[at][0]) / 2
          const lat = (ring[at - 1][1] + ring[at][1]) / 2
          const found = area.wardAt(lon, lat, vintage)
          if (found < 0 || found > number) throw new Error(`edge ${at} of ward ${number} went to ${found}`)
          if (backwards(lon, lat) !== found)
            throw new Error(`edge ${at} of ward ${number} depends on the direction`)
          edges++
        }
      }
    }
    expect(edges).toBeGreaterThan(1500)
  })

  it('finds nothing for what is no point', () => {
    for (const [lon, lat] of [
      [Number.NaN, 51.4],
      [0.01, Number.NaN],
      [0.01, Number.POSITIVE_INFINITY],
      [51.4, 0.01],
      [0, 0],
    ]) {
      expect(area.wardAt(lon, lat, vintage)).toBe(-1)
    }
  })
})

describe('a square with a hole beside another square', () => {
  const ring = (west: number, east: number, low = 0, high = 1) => [
    [west, low],
    [east, low],
    [east, high],
    [west, high],
    [west, low],
  ]
  const find = buildWardFinder([
    { code: 'A', properties: null, rings: [ring(0, 1), ring(0.4, 0.6, 0.4, 0.6)] },
    { code: 'B', properties: null, rings: [ring(1, 2)] },
  ])

  it('leaves the hole out and gives the common edge to the lower code', () => {
    expect([
      find(0.2, 0.5),
      find(0.5, 0.5),
      find(1.5, 0.5),
      find(1, 0.5),
      find(2, 1),
      find(2.1, 0.5),
    ]).toEqual([0, -1, 1, 0, 1, -1])
  })
})

describe('marginMetres', () => {
  it('is 0 inside and agrees with turf outside', () => {
    const lines = wardFeatures(2022).map((ward) => polygonToLine(ward) as Feature<LineString>)
    let outside = 0
    for (const [lon, lat] of randomPoints(7, 80)) {
      const margin = area.marginMetres(lon, lat)
      if (area.wardAt(lon, lat, 2022) >= 0) expect(margin).toBe(0)
      else {
        const expected = Math.min(
          ...lines.map((line) => pointToLineDistance([lon, lat], line, { units: 'meters' })),
        )
        expect(Math.abs(margin - expected)).toBeLessThan(1 + expected * 0.003)
        outside++
      }
    }
    expect(outside).toBeGreaterThan(15)
  })

  it('measures a degree of latitude as turf does', () => {
    const [, south] = area.bounds
    const wholeDegree = distance([0.04, south - 1], [0.04, south], { units: 'meters' })
    expect(area.marginMetres(0.04, south - 1)).toBeGreaterThan(wholeDegree * 0.999)
    expect(area.marginMetres(Number.NaN, south)).toBeNaN()
  })
})
