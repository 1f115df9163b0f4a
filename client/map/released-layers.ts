import type { LayerSpecification } from 'maplibre-gl'
import { fillOpacity, type MapPalette, ramp } from './colours.ts'

export const releasedSource = 'released'
export const withheldImage = 'withheld'

/** Choropleth of a release: the ramp where a count is shown, the hatch where it is withheld. Pure. */
export const releasedMapLayers = (palette: MapPalette): LayerSpecification[] => [
  {
    id: 'released-fill',
    type: 'fill',
    source: releasedSource,
    filter: ['>', ['get', 'class'], 0],
    paint: {
      'fill-opacity': fillOpacity,
      'fill-color': [
        'match',
        ['get', 'class'],
        ...ramp.flatMap((colour, i) => [i + 1, colour]),
        palette.inside,
      ] as never,
    },
  },
  {
    id: 'released-withheld',
    type: 'fill',
    source: releasedSource,
    filter: ['get', 'withheld'],
    paint: { 'fill-pattern': withheldImage },
  },
  {
    id: 'released-lines',
    type: 'line',
    source: releasedSource,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.wardLine,
      'line-opacity': 0.55,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.4, 14, 1],
    },
  },
]
