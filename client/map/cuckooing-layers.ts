import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { ZoneReports } from '../state/cuckooing-zones.ts'
import { classBreaks, classOf } from './class-breaks.ts'
import type { MapPalette } from './colours.ts'
import type { HatchLook } from './hatch.ts'

export const cuckooingMapSource = 'cuckooing'
/** Every zone that was ever reported, unseen: where the pointer finds it. */
export const cuckooingAreas = 'cuckooing-areas'
export const cuckooingHeld = 'cuckooing-held'
export const cuckooingLayerIds = [
  cuckooingAreas,
  ...['cuckooing-hatch', 'cuckooing-lines', 'cuckooing-other-lines'],
  cuckooingHeld,
] as const

/** The hatch of each class, fewest reports first: denser, never another colour. Style sheets say the same again. */
export const protectedHatches: readonly HatchLook[] = [
  { every: 16, width: 2, line: 220, ground: 26 },
  { every: 8, width: 2, line: 220, ground: 26 },
  { every: 8, width: 4, line: 210, ground: 26 },
  { every: 8, width: 6, line: 200, ground: 26 },
]

export const protectedImage = (number: number): string => `protected-${number}`

/** Lower ends of the classes: as many as there are hatches that can be told apart. */
export const cuckooingBreaks = (zones: readonly ZoneReports[]): number[] =>
  classBreaks(zones.map(({ count }) => count)).slice(0, protectedHatches.length)

/** Outlines of the zones with reports; class 0: none in the quarters asked, but in others. Pure. */
export function cuckooingShapes(
  outlines: FeatureCollection,
  zones: readonly ZoneReports[],
): FeatureCollection {
  const breaks = cuckooingBreaks(zones)
  const known = new Map(zones.map((each) => [each.zone, each]))
  const features = outlines.features.flatMap(({ geometry, properties }): Feature[] => {
    const found = known.get(String(properties?.id))
    if (!found) return []
    return [
      { type: 'Feature', geometry, properties: { id: found.zone, class: classOf(found.count, breaks) } },
    ]
  })
  return { type: 'FeatureCollection', features }
}

const isCounted = ['>', ['get', 'class'], 0] as never

/** Violet hatch where reports are counted, a dashed outline where there are some of other quarters only. Pure. */
export const cuckooingMapLayers = (palette: MapPalette): LayerSpecification[] => [
  {
    id: cuckooingAreas,
    type: 'fill',
    source: cuckooingMapSource,
    paint: { 'fill-opacity': 0 },
  },
  {
    id: 'cuckooing-hatch',
    type: 'fill',
    source: cuckooingMapSource,
    filter: isCounted,
    paint: {
      'fill-pattern': [
        'match',
        ['get', 'class'],
        ...protectedHatches.flatMap((_, at) => [at + 1, protectedImage(at + 1)]),
        protectedImage(1),
      ] as never,
    },
  },
  {
    id: 'cuckooing-lines',
    type: 'line',
    source: cuckooingMapSource,
    filter: isCounted,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.zone, 'line-width': 1.8 },
  },
  {
    id: 'cuckooing-other-lines',
    type: 'line',
    source: cuckooingMapSource,
    filter: ['==', ['get', 'class'], 0],
    paint: { 'line-color': palette.zone, 'line-width': 1.2, 'line-dasharray': [2, 2.5] },
  },
  {
    id: cuckooingHeld,
    type: 'line',
    source: cuckooingMapSource,
    filter: heldFilter(null),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.zone, 'line-width': 4 },
  },
]

/** The one zone that is held; none for null. */
export function heldFilter(zone: string | null): ['==', ['get', string], string] {
  return ['==', ['get', 'id'], zone ?? '']
}
