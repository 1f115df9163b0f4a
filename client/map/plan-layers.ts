import type { LayerSpecification } from 'maplibre-gl'
import type { MapPalette } from './colours.ts'
import { teamPatterns } from './plan-shapes.ts'

export const planPlacesSource = 'plan-places'
export const planLinesSource = 'plan-lines'

const ofVisited = (isVisited: boolean): ['==', ['get', string], boolean] => [
  '==',
  ['get', 'isVisited'],
  isVisited,
]

/** Places as outlines, and a line a team: one layer a pattern, since a dash cannot come from the data. Pure. */
export const planLayers = (palette: MapPalette): LayerSpecification[] => [
  {
    ...{ id: 'plan-visited-fill', type: 'fill', source: planPlacesSource, filter: ofVisited(true) },
    paint: { 'fill-color': palette.selected, 'fill-opacity': 0.14 },
  },
  {
    ...{ id: 'plan-visited-line', type: 'line', source: planPlacesSource, filter: ofVisited(true) },
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.standsOut, 'line-width': 2 },
  },
  {
    ...{ id: 'plan-other-line', type: 'line', source: planPlacesSource, filter: ofVisited(false) },
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.standsOut,
      'line-width': 1,
      'line-dasharray': [2, 2],
      'line-opacity': 0.7,
    },
  },
  {
    ...{ id: 'plan-halo', type: 'line', source: planLinesSource },
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.halo, 'line-width': 6, 'line-opacity': 0.7 },
  },
  ...teamPatterns.map(
    (dashes, pattern): LayerSpecification => ({
      ...{ id: `plan-line-${pattern}`, type: 'line', source: planLinesSource },
      filter: ['==', ['get', 'pattern'], pattern],
      layout: { 'line-join': 'round', 'line-cap': pattern === 2 ? 'round' : 'butt' },
      paint: {
        'line-color': ['get', 'colour'],
        'line-width': 3,
        ...(dashes ? { 'line-dasharray': [...dashes] } : {}),
      },
    }),
  ),
]
