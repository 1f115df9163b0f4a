import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Mark, MarkLook } from '../state/marks.ts'
import type { MapPalette } from './colours.ts'
import type { Pattern } from './hatch.ts'
import { cellsOutline } from './sources.ts'

export const marksMapSource = 'marks'
/** Every mark, unseen: where the pointer finds it. */
export const markAreas = 'mark-areas'
export const markImage = (look: MarkLook): string => `mark-${look}`

interface Look {
  readonly colour: 'area' | 'power' | 'service' | 'hidden'
  /** Without: an outline alone. */
  readonly pattern: Pattern | null
  readonly dashes: readonly number[] | null
  readonly width: number
}

/** Told apart by pattern and outline; the colour comes on top. Style sheets say the same again. */
export const looks: Readonly<Record<MarkLook, Look>> = {
  'impact-day': { colour: 'area', pattern: 'dots', dashes: null, width: 2.4 },
  'impact-day-over': { colour: 'area', pattern: null, dashes: [3, 2], width: 1.6 },
  power: { colour: 'power', pattern: 'grid', dashes: null, width: 3 },
  'power-to-come': { colour: 'power', pattern: null, dashes: [3, 2], width: 2.4 },
  service: { colour: 'service', pattern: 'pluses', dashes: null, width: 2 },
  hidden: { colour: 'hidden', pattern: 'backslant', dashes: [0.8, 1.2], width: 2.4 },
}
const everyLook = Object.entries(looks) as [MarkLook, Look][]

/** Marks as whole cells. Pure. */
export const markShapes = (marks: readonly Mark[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: marks.map(({ id, look, cells }) => cellsOutline(cells, { id, look })),
})

const ofLook = (look: MarkLook): ['==', ['get', string], string] => ['==', ['get', 'look'], look]

/** A pattern and an outline for each look. Pure. */
export const markMapLayers = (palette: MapPalette): LayerSpecification[] => [
  { id: markAreas, type: 'fill', source: marksMapSource, paint: { 'fill-opacity': 0 } },
  ...everyLook.flatMap(([look, { pattern }]): LayerSpecification[] =>
    pattern
      ? [
          {
            ...{ id: `mark-${look}-fill`, type: 'fill', source: marksMapSource, filter: ofLook(look) },
            paint: { 'fill-pattern': markImage(look) },
          },
        ]
      : [],
  ),
  ...everyLook.map(
    ([look, { colour, dashes, width }]): LayerSpecification => ({
      ...{ id: `mark-${look}-line`, type: 'line', source: marksMapSource, filter: ofLook(look) },
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette[colour],
        'line-width': width,
        ...(dashes ? { 'line-dasharray': [...dashes] } : {}),
      },
    }),
  ),
]

/** What a person was told in confidence leaves in no picture. */
export const confidentialMarkLayers = ['mark-hidden-fill', 'mark-hidden-line'] as const
