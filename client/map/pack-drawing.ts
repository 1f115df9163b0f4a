import type { Feature, FeatureCollection, Point } from 'geojson'
import { cellToLatLng } from 'h3-js'
import type { JagAgenda } from '../../server/contract/jag/agenda.ts'
import { classBreaks, classOf } from './class-breaks.ts'
import { paperFrame } from './paper-frame.ts'
import { type PaperLabel, paperLabels, type RankMark, rankMarks } from './paper-labels.ts'
import { cellsPath, collectionPath, geometryPath } from './paper-paths.ts'
import { outerEdge } from './sources.ts'

export const packMapSize = { width: 640, height: 560 } as const

/** What the map of a pack draws: nothing but what its tables list. */
export interface PackDrawing {
  readonly inside: string
  readonly roads: string
  readonly wards: string
  readonly edge: string
  /** One path a class, lowest first, and where each class begins. */
  readonly classes: readonly string[]
  readonly breaks: readonly number[]
  readonly marks: readonly RankMark[]
  /** Names of wards where there is room for them. */
  readonly labels: readonly PaperLabel[]
  readonly kind: 'places' | 'wards'
}

/** West, south, east, north in degrees. */
type Bounds = readonly [number, number, number, number]

/** Null where there is nothing to show on a map: withheld figures alone are no colour. */
export function packDrawing(
  { places, released }: Pick<JagAgenda, 'places' | 'released'>,
  ground: {
    bounds: Bounds
    wards: FeatureCollection | undefined
    roads: FeatureCollection | undefined
    names: FeatureCollection<Point>
  },
): PackDrawing | null {
  const { wards, roads, bounds, names } = ground
  if (!wards) return null
  const frame = paperFrame(packMapSize.width, packMapSize.height, bounds, null)
  const base = {
    inside: collectionPath(frame, wards),
    roads: collectionPath(frame, roads),
    wards: collectionPath(frame, wards),
    edge: geometryPath(frame, outerEdge(wards).geometry),
  }
  const labelsOf = (marks: readonly RankMark[]) =>
    paperLabels(frame, [{ kind: 'ward', points: names, fromZoom: 0 }], marks)
  const cells = places.ranked.filter(({ kind }) => kind === 'cell')
  if (cells.length > 0) {
    const breaks = classBreaks(cells.map(({ count }) => count))
    const classes = breaks.map((_, at) =>
      cellsPath(
        frame,
        cells.filter(({ count }) => classOf(count, breaks) === at + 1).map(({ id }) => id),
      ),
    )
    const points = cells.map(({ rank, id }) => {
      const [lat, lon] = cellToLatLng(id)
      return { rank, lat, lon }
    })
    const marks = rankMarks(frame, points)
    return { ...base, classes, breaks, marks, labels: labelsOf(marks), kind: 'places' }
  }
  const values = wardValues(places, released)
  if (values.size === 0) return null
  const breaks = classBreaks(values.values())
  const classes = breaks.map((_, at) =>
    collectionPath(frame, {
      type: 'FeatureCollection',
      features: wards.features.filter(
        ({ properties }: Feature) => classOf(values.get(String(properties?.code)) ?? 0, breaks) === at + 1,
      ),
    }),
  )
  return { ...base, classes, breaks, marks: [], labels: labelsOf([]), kind: 'wards' }
}

/** Published counts by ward, or where there are none the released figures that are not withheld. */
function wardValues({ ranked }: JagAgenda['places'], released: JagAgenda['released']): Map<string, number> {
  const wards = ranked.filter(({ kind }) => kind === 'ward')
  if (wards.length > 0) return new Map(wards.map(({ id, count }) => [id, count]))
  if (released?.unit !== 'ward') return new Map()
  return new Map(
    released.places.flatMap(({ id, now }): [string, number][] =>
      typeof now === 'number' ? [[id, now]] : [],
    ),
  )
}
