import type { FeatureCollection } from 'geojson'
import { useId, useMemo } from 'react'
import type { EvaluationAnswer } from '../../../server/contract/evaluation.ts'
import { boundsOfCells } from '../../map/cells-near.ts'
import { lightPalette as colours } from '../../map/colours.ts'
import { paperFrame } from '../../map/paper-frame.ts'
import { paperLabels } from '../../map/paper-labels.ts'
import { cellsPath, collectionPath, geometryPath } from '../../map/paper-paths.ts'
import { outerEdge, streetPoints, wardLabels } from '../../map/sources.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useReference } from '../../state/reference.ts'
import { PaperNames } from '../print/PaperNames.tsx'

type Places = EvaluationAnswer['places']

interface EvaluationMapProps {
  places: Places
  /** The whole borough, or the place with its surroundings. */
  shows: 'all' | 'place'
  height: number
  /** Taps on a place of the control or beside it; the list beside the map does the same. */
  tap?: (cell: string) => void
}

const width = 640
const noLines: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Place, surroundings and control area, drawn without a map engine: on screen and on paper. */
export function EvaluationMap({ places, shows, height, tap }: EvaluationMapProps) {
  const { reference, cells, gazetteer } = useReference()
  const layers = useBasemap((state) => state.layers)
  const hatch = useId()
  const drawing = useMemo(() => {
    if (!reference || !cells) return null
    const near = boundsOfCells([...places.target, ...places.buffer])
    const bounds = shows === 'place' && near ? near : reference.bounds
    const frame = paperFrame(width, height, bounds, null)
    const wards = layers?.['wards-2022'] ?? noLines
    const of = (list: readonly string[]) => cellsPath(frame, list)
    return {
      wards: collectionPath(frame, wards),
      edge: geometryPath(frame, outerEdge(wards).geometry),
      roads: collectionPath(frame, layers?.['major-roads']),
      roadWidth: Math.max(1, 2 ** (frame.zoom - 11.5)),
      ...{ target: of(places.target), buffer: of(places.buffer) },
      control: places.control.map((cell) => ({ cell, path: of([cell]) })),
      beside: places.controlBuffer.map((cell) => ({ cell, path: of([cell]) })),
      labels: paperLabels(
        frame,
        [
          { kind: 'ward', points: wardLabels(reference, cells, 2022), fromZoom: 0 },
          { kind: 'street', points: gazetteer ? streetPoints(gazetteer) : null, fromZoom: 13.3 },
        ],
        [],
      ),
    }
  }, [reference, cells, gazetteer, layers, places, shows, height])
  if (!drawing) return null
  const press = (cell: string) => tap && (() => tap(cell))
  return (
    <svg
      className={tap ? 'evaluate-map evaluate-map-tap' : 'evaluate-map'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="The place, its surroundings and the control area"
    >
      <defs>
        <Hatch id={`${hatch}-near`} colour={colours.area} angle={45} />
        <Hatch id={`${hatch}-beside`} colour={controlColour} angle={-45} />
      </defs>
      <rect width={width} height={height} fill="#ffffff" />
      <path d={drawing.wards} fill={colours.inside} />
      <path d={drawing.roads} fill="none" stroke={colours.road} strokeWidth={drawing.roadWidth} />
      <path d={drawing.wards} className="paper-ward-lines" stroke={colours.wardLine} />
      <path d={drawing.edge} fill="none" stroke={colours.boroughLine} strokeWidth={1.4} />
      <path d={drawing.buffer} fill={`url(#${hatch}-near)`} stroke={colours.area} strokeWidth={0.5} />
      <path d={drawing.target} fill={colours.area} stroke={colours.area} strokeWidth={0.5} />
      {drawing.beside.map(({ cell, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it does the same by keyboard
        <path
          key={cell}
          className="evaluate-tap"
          d={path}
          fill={`url(#${hatch}-beside)`}
          onClick={press(cell)}
        />
      ))}
      {drawing.control.map(({ cell, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it does the same by keyboard
        <path
          key={cell}
          className="evaluate-tap"
          d={path}
          fill={controlColour}
          stroke={controlColour}
          // Seen from afar one place is hardly a dot.
          strokeWidth={shows === 'all' ? 3 : 1}
          onClick={press(cell)}
        />
      ))}
      <PaperNames names={drawing.labels} />
    </svg>
  )
}

/** As `--zone` in daylight: paper and map are white, also where the screen is dark. */
const controlColour = '#6a4c93'

function Hatch({ id, colour, angle }: { id: string; colour: string; angle: number }) {
  return (
    <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
      <rect width={4} height={4} fill="#ffffff" fillOpacity={0.6} />
      <rect width={1.2} height={4} fill={colour} fillOpacity={0.7} />
    </pattern>
  )
}

/** What the fills mean. */
export function EvaluationLegend() {
  return (
    <ul className="evaluate-legend">
      <li>
        <span className="evaluate-sign evaluate-sign-target" /> The place
      </li>
      <li>
        <span className="evaluate-sign evaluate-sign-buffer" /> Its surroundings (2 rings)
      </li>
      <li>
        <span className="evaluate-sign evaluate-sign-control" /> Control area
      </li>
      <li>
        <span className="evaluate-sign evaluate-sign-beside" /> Round the control area
      </li>
    </ul>
  )
}
