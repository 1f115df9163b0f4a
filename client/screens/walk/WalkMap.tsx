import type { Feature, FeatureCollection, Point } from 'geojson'
import { type KeyboardEvent, useMemo } from 'react'
import { boundsOfCells } from '../../map/cells-near.ts'
import { type PaperFrame, paperFrame } from '../../map/paper-frame.ts'
import { paperLabels } from '../../map/paper-labels.ts'
import { cellsPath, collectionPath } from '../../map/paper-paths.ts'
import { streetPoints } from '../../map/sources.ts'
import { useBasemap } from '../../state/basemap.ts'
import { usePosition } from '../../state/position.ts'
import { useReference } from '../../state/reference.ts'
import type { WalkStop } from './walk-list.ts'
import './walk-map.css'

interface WalkMapProps {
  stops: readonly WalkStop[]
  shown: WalkStop | undefined
  choose: (centre: string) => void
}

const width = 390
const height = 340
/** A target of 44 pixels on a phone 320 pixels wide. */
const reach = 27
/** Half of what a mark takes from names: half a name across, a line down. */
const markedWidth = 60
const markedHeight = 26
const noLines: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The places of the team and its way between them, drawn from what the phone holds: no map is asked for. */
export function WalkMap({ stops, shown, choose }: WalkMapProps) {
  const gazetteer = useReference((state) => state.gazetteer)
  const layers = useBasemap((state) => state.layers)
  const at = usePosition((state) => state.at)
  const list = [...new Set(stops.flatMap(({ place }) => place.cells))].join(' ')
  const drawing = useMemo(() => {
    const cells = list.split(' ')
    const bounds = list === '' ? null : boundsOfCells(cells)
    if (!bounds) return null
    const frame = paperFrame(width, height, roomAround(bounds), null)
    const marked = cells.map((cell, rank) => {
      const [x, y] = middleOf(frame, cell)
      return { rank, x, y }
    })
    const streets = gazetteer ? nearestFirst(streetPoints(gazetteer), frame, marked) : null
    return {
      frame,
      roads: collectionPath(frame, layers?.['major-roads'] ?? noLines),
      labels: paperLabels(frame, [{ kind: 'street', points: streets, fromZoom: 0 }], marked).slice(0, 12),
    }
  }, [list, gazetteer, layers])
  if (!drawing) return <div className="walk-map" />
  const { frame, roads, labels } = drawing
  const middle = (centre: string) => middleOf(frame, centre)
  const open = stops.filter(({ isDone }) => !isDone)
  const way = open.map(({ place }) =>
    middle(place.centre)
      .map((value) => value.toFixed(1))
      .join(' '),
  )
  // One mark a place: that of its next stop.
  const marks = open.filter(
    ({ place }, n) => open.findIndex((each) => each.place.centre === place.centre) === n,
  )
  const highest = Math.max(1, ...stops.map(({ place }) => place.figures?.count ?? 0))
  const onKey = (event: KeyboardEvent, centre: string): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose(centre)
  }
  return (
    <div className="walk-map">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice">
        <title>The places of this team and its way; the list below says the same</title>
        <path className="walk-road" d={roads} />
        {stops.map(({ number, place }) => (
          <path
            key={number}
            className={place.figures ? 'walk-cell walk-cell-counted' : 'walk-cell'}
            style={place.figures ? { fillOpacity: 0.25 + 0.6 * (place.figures.count / highest) } : undefined}
            d={cellsPath(frame, place.cells)}
          />
        ))}
        {labels.map(({ text, x, y }) => (
          <text key={`${text} ${x}`} className="walk-street" x={x} y={y} textAnchor="middle">
            {text}
          </text>
        ))}
        {way.length > 1 && <path className="walk-line" d={`M${way.join('L')}`} />}
        {marks.map(({ number, place }) => {
          const [x, y] = middle(place.centre)
          const isShown = place.centre === shown?.place.centre
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a drawing
            <g
              key={number}
              className={isShown ? 'walk-mark walk-mark-shown' : 'walk-mark'}
              role="button"
              tabIndex={0}
              aria-label={`Stop ${number}, ${place.name}`}
              onClick={() => choose(place.centre)}
              onKeyDown={(event) => onKey(event, place.centre)}
            >
              <circle className="walk-reach" cx={x} cy={y} r={reach} />
              <circle cx={x} cy={y} r={isShown ? 17 : 14} />
              <text x={x} y={y + 5} textAnchor="middle">
                {number}
              </text>
            </g>
          )
        })}
        {at && <Here place={frame.project(at.lon, at.lat)} />}
      </svg>
    </div>
  )
}

const middleOf = ({ project }: PaperFrame, cell: string): readonly [number, number] => {
  const [west, south, east, north] = boundsOfCells([cell]) ?? [0, 0, 0, 0]
  return project((west + east) / 2, (south + north) / 2)
}

/** Of the few names there is room for, those beside the places say most. */
function nearestFirst(
  streets: FeatureCollection<Point>,
  { project }: PaperFrame,
  places: readonly { x: number; y: number }[],
): FeatureCollection<Point> {
  const byDistance = streets.features
    .flatMap((feature: Feature<Point>) => {
      const [x, y] = project(feature.geometry.coordinates[0], feature.geometry.coordinates[1])
      const ways = places.map((place) => [Math.abs(place.x - x), Math.abs(place.y - y)] as const)
      // Under the mark of a place nobody could read it.
      if (ways.some(([across, down]) => across < markedWidth && down < markedHeight)) return []
      return [{ feature, far: Math.min(...ways.map(([across, down]) => across ** 2 + down ** 2)) }]
    })
    .sort((a, b) => a.far - b.far)
  return { type: 'FeatureCollection', features: byDistance.map(({ feature }) => feature) }
}

/** Where the phone is, when that is within the drawing. */
function Here({ place: [x, y] }: { place: readonly [number, number] }) {
  if (x < 0 || y < 0 || x > width || y > height) return null
  return <circle className="walk-here" cx={x} cy={y} r={7} />
}

/** A little more than the places: streets around them say where that is. */
function roomAround([west, south, east, north]: readonly [number, number, number, number]) {
  const [x, y] = [Math.max(0.004, (east - west) * 0.2), Math.max(0.003, (north - south) * 0.3)]
  return [west - x, south - y, east + x, north + y] as const
}
