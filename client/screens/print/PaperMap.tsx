import type { Feature } from 'geojson'
import { useMemo } from 'react'
import { classOf } from '../../map/class-breaks.ts'
import { lightPalette as colours, ramp } from '../../map/colours.ts'
import { paperFrame } from '../../map/paper-frame.ts'
import { paperLabels, rankMarkRadius, rankMarks } from '../../map/paper-labels.ts'
import {
  cellClassPaths,
  cellsPath,
  collectionPath,
  densityPaths,
  geometryPath,
} from '../../map/paper-paths.ts'
import { cellsOutline, namedPoints, outerEdge, streetPoints, wardLabels } from '../../map/sources.ts'
import { useAnswers } from '../../state/answers.ts'
import { useAreas } from '../../state/areas.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useLayers } from '../../state/layers.ts'
import { useReference } from '../../state/reference.ts'
import { PaperNames } from './PaperNames.tsx'
import { paperView } from './paper-view.ts'

const [width, height] = [704, 690]
const rankedOnMap = 8
const standsOutFrom = 2

/** The map as lines and surfaces, sharp at any size: what the screen shows, on white. */
export function PaperMap() {
  const { reference, cells, gazetteer } = useReference()
  const { counts, hotspots, density } = useAnswers()
  const layers = useBasemap((state) => state.layers)
  const areas = useAreas((state) => state.areas)
  const { view, wardMeasure, camera, on } = useLayers()
  const drawing = useMemo(() => {
    if (!reference || !cells || !counts || !hotspots || !layers) return null
    const frame = paperFrame(width, height, reference.bounds, camera)
    const shown = paperView(view, wardMeasure, counts, reference)
    const wards = layers[counts.vintage === 2022 ? 'wards-2022' : 'wards-2002']
    const marks = shown.kind === 'wards' ? [] : rankMarks(frame, hotspots.cells.slice(0, rankedOnMap))
    const standing = on.standsOut ? hotspots.cells.filter(({ bin }) => (bin ?? 0) >= standsOutFrom) : []
    const wardPath = (number: number) =>
      collectionPath(frame, {
        type: 'FeatureCollection',
        features: (wards?.features ?? []).filter(
          (ward: Feature) =>
            classOf(shown.values.get(String(ward.properties?.code)) ?? 0, shown.breaks) === number,
        ),
      })
    return {
      inside: collectionPath(frame, wards),
      roads: collectionPath(frame, layers['major-roads']),
      edge: wards ? geometryPath(frame, outerEdge(wards).geometry) : '',
      classes:
        shown.kind === 'cells'
          ? cellClassPaths(
              frame,
              counts.cells.index.map((i) => cells.cells[i]),
              counts.cells.count,
              shown.breaks,
            )
          : shown.kind === 'wards'
            ? shown.breaks.map((_, i) => wardPath(i + 1))
            : density
              ? densityPaths(frame, density, ramp.length)
              : [],
      standing:
        shown.kind !== 'cells'
          ? ''
          : cellsPath(
              frame,
              standing.map(({ cell }) => cell),
            ),
      areas: on.areas ? areas.map((area) => geometryPath(frame, cellsOutline(area.cells).geometry)) : [],
      labels: paperLabels(
        frame,
        [
          { kind: 'ward', points: wardLabels(reference, cells, counts.vintage), fromZoom: 0 },
          {
            kind: 'station',
            points: gazetteer && on.stations ? namedPoints(gazetteer.stations) : null,
            fromZoom: 0,
          },
          {
            kind: 'street',
            points: gazetteer && on.streets ? streetPoints(gazetteer) : null,
            fromZoom: 13.3,
          },
        ],
        marks,
      ),
      marks,
      rim: shown.kind === 'density' ? 'none' : '#8a6a3c',
      roadWidth: Math.max(1, 2 ** (frame.zoom - 11.5)),
    }
  }, [reference, cells, gazetteer, counts, hotspots, density, layers, areas, view, wardMeasure, camera, on])
  if (!drawing) return null
  return (
    <svg
      className="paper-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Map of what the tables list"
    >
      <path d={drawing.inside} fill={colours.inside} />
      <path d={drawing.roads} fill="none" stroke={colours.road} strokeWidth={drawing.roadWidth} />
      {drawing.classes.map((path, i) => (
        <path
          key={ramp[i]}
          d={path}
          fill={ramp[i]}
          stroke={drawing.rim}
          strokeOpacity={0.45}
          strokeWidth={0.35}
        />
      ))}
      <path d={drawing.inside} className="paper-ward-lines" stroke={colours.wardLine} />
      <path d={drawing.edge} fill="none" stroke={colours.boroughLine} strokeWidth={1.4} />
      <path d={drawing.standing} fill="none" stroke={colours.standsOut} strokeWidth={1.3} />
      {drawing.areas.map((path) => (
        <path key={path} d={path} fill="none" stroke={colours.area} strokeWidth={1.6} />
      ))}
      <PaperNames names={drawing.labels} />
      {drawing.marks.map(({ rank, x, y }) => (
        <g key={rank} className="paper-rank">
          <circle cx={x} cy={y} r={rankMarkRadius} />
          <text x={x} y={y} dominantBaseline="central" textAnchor="middle">
            {rank}
          </text>
        </g>
      ))}
    </svg>
  )
}
