import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { fillOpacity, type MapPalette, ramp } from './colours.ts'
import { emptyCollection } from './sources.ts'

/** The map's whole style: a basemap of our own facts under the answer. Pure. */

export const cellLayerId = 'cells'
export const geoJsonSources = [
  ...['wards', 'lsoas', 'roads', 'edge', 'ward-labels', 'streets', 'stations', 'stops', 'venues'],
  ...['zones', 'large-zones', 'areas', 'standing', 'selected', 'compared', 'hovered'],
] as const

/** Outlines of whole cells: simplified for far views they would be no hexagons any more. */
const exact: ReadonlySet<string> = new Set([
  ...['zones', 'large-zones', 'areas', 'standing', 'selected', 'compared', 'hovered'],
])

export function mapStyle(palette: MapPalette): StyleSpecification {
  const empty = { type: 'geojson', data: emptyCollection } as const
  return {
    version: 8,
    // A change is on screen with the next frame, and no frame follows it.
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(
      geoJsonSources.map((name) => [
        name,
        {
          ...empty,
          ...(name === 'wards' ? { promoteId: 'code' } : {}),
          ...(exact.has(name) ? { tolerance: 0 } : {}),
        },
      ]),
    ),
    layers: [...ground(palette), ...answer(palette), ...places(palette), ...labels(palette)],
  }
}

const none = { visibility: 'none' } as const

const ground = (palette: MapPalette): LayerSpecification[] => [
  { id: 'outside', type: 'background', paint: { 'background-color': palette.outside } },
  {
    id: 'inside',
    type: 'fill',
    source: 'wards',
    paint: { 'fill-color': palette.inside, 'fill-antialias': false },
  },
  {
    id: 'lsoa-lines',
    type: 'line',
    source: 'lsoas',
    minzoom: 12,
    paint: { 'line-color': palette.lsoa, 'line-width': 0.8, 'line-dasharray': [0.1, 3.2] },
    layout: { 'line-cap': 'round' },
  },
  {
    id: 'roads',
    type: 'line',
    source: 'roads',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': palette.road,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 10, 1, 14, 4, 17, 14],
    },
  },
]

const classColour = (palette: MapPalette): LayerSpecification => ({
  id: 'ward-fill',
  type: 'fill',
  source: 'wards',
  layout: none,
  paint: {
    'fill-opacity': ['case', ['>', ['coalesce', ['feature-state', 'class'], 0], 0], fillOpacity, 0],
    'fill-color': [
      'match',
      ['coalesce', ['feature-state', 'class'], 0],
      ...ramp.flatMap((colour, i) => [i + 1, colour]),
      palette.inside,
    ] as never,
  },
})

const answer = (palette: MapPalette): LayerSpecification[] => [
  classColour(palette),
  {
    id: 'ward-lines',
    type: 'line',
    source: 'wards',
    paint: {
      'line-color': palette.wardLine,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 14, 1.3],
      'line-dasharray': [4, 2.5],
    },
  },
  {
    id: 'edge',
    type: 'line',
    source: 'edge',
    paint: { 'line-color': palette.boroughLine, 'line-width': 1.4 },
  },
]

const zoneLines = (palette: MapPalette): LayerSpecification[] =>
  (
    [
      ['zone-lines', 'zones', 0.8],
      ['large-zone-lines', 'large-zones', 1.8],
    ] as const
  ).map(([id, source, width]) => ({
    id,
    type: 'line',
    source,
    layout: { ...none, 'line-join': 'round' },
    paint: {
      'line-color': palette.zone,
      'line-opacity': 0.8,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, width / 3, 14, width],
    },
  }))

const places = (palette: MapPalette): LayerSpecification[] => [
  ...zoneLines(palette),
  {
    id: 'area-fill',
    type: 'fill',
    source: 'areas',
    paint: { 'fill-color': palette.area, 'fill-opacity': 0.07 },
  },
  { id: 'area-lines', type: 'line', source: 'areas', paint: { 'line-color': palette.area, 'line-width': 2 } },
  {
    id: 'standing-halo',
    type: 'line',
    source: 'standing',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.halo, 'line-width': 4.5, 'line-opacity': 0 },
  },
  {
    id: 'standing-line',
    type: 'line',
    source: 'standing',
    layout: { 'line-join': 'round' },
    paint: {
      'line-opacity': 0,
      'line-color': palette.standsOut,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.2, 14, 2.4],
    },
  },
  ...(['hovered', 'compared', 'selected'] as const).flatMap((source): LayerSpecification[] => [
    {
      id: `${source}-halo`,
      type: 'line',
      source,
      paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': source === 'hovered' ? 0.6 : 1 },
    },
    {
      id: `${source}-line`,
      type: 'line',
      source,
      paint: {
        'line-color': palette.selected,
        'line-width': source === 'hovered' ? 1.5 : 3,
        ...(source === 'compared' ? { 'line-dasharray': [1.6, 1] } : {}),
      },
    },
  ]),
  {
    id: 'stops',
    type: 'circle',
    source: 'stops',
    layout: none,
    minzoom: 12.5,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 1.5, 16, 4],
      'circle-color': palette.halo,
      'circle-stroke-color': palette.streetLabel,
      'circle-stroke-width': 1.2,
    },
  },
  {
    id: 'venues',
    type: 'circle',
    source: 'venues',
    layout: none,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 2, 15, 5],
      'circle-color': palette.venue,
      'circle-stroke-color': palette.halo,
      'circle-stroke-width': 1.2,
    },
  },
]

const font = { regular: ['Inter'], medium: ['Inter Medium', 'Inter'], bold: ['Inter Bold', 'Inter'] }

const labels = (palette: MapPalette): LayerSpecification[] => [
  label('street-labels', 'streets', palette.streetLabel, palette.halo, {
    minzoom: 13.3,
    size: ['interpolate', ['linear'], ['zoom'], 13, 10.5, 17, 13],
  }),
  label('venue-labels', 'venues', palette.venue, palette.halo, {
    minzoom: 15,
    size: 11,
    above: true,
    hidden: true,
  }),
  label('stop-labels', 'stops', palette.streetLabel, palette.halo, {
    minzoom: 15.5,
    size: 10.5,
    above: true,
    hidden: true,
  }),
  {
    id: 'stations',
    type: 'symbol',
    source: 'stations',
    minzoom: 11.2,
    layout: {
      'icon-image': 'station',
      'icon-size': 0.5,
      'text-field': ['step', ['zoom'], '', 12, ['get', 'name']],
      'text-font': font.medium,
      'text-size': 12,
      'text-anchor': 'left',
      'text-offset': [0.9, 0],
      'text-optional': true,
    },
    paint: { 'text-color': palette.stationLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
  },
  {
    id: 'ward-labels',
    type: 'symbol',
    source: 'ward-labels',
    maxzoom: 15,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': font.bold,
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, 9.5, 14, 13],
      'text-transform': 'uppercase',
      'text-letter-spacing': 0.06,
      'text-max-width': 9,
      'text-padding': 6,
    },
    paint: { 'text-color': palette.wardLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
  },
]

interface LabelWish {
  minzoom: number
  size: unknown
  above?: boolean
  hidden?: boolean
}

const label = (
  id: string,
  source: string,
  colour: string,
  halo: string,
  wish: LabelWish,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  minzoom: wish.minzoom,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': font.regular,
    'text-size': wish.size as never,
    'text-max-width': 8,
    'text-padding': 4,
    ...(wish.above ? { 'text-anchor': 'bottom', 'text-offset': [0, -0.6] } : {}),
    ...(wish.hidden ? none : {}),
  },
  paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.6 },
})
