import { useMemo } from 'react'
import type { PatrolBriefing } from '../../../server/contract/patrol.ts'
import { boundsOfCells } from '../../map/cells-near.ts'
import { lightPalette as colours } from '../../map/colours.ts'
import { type PaperFrame, paperFrame } from '../../map/paper-frame.ts'
import { paperLabels } from '../../map/paper-labels.ts'
import { collectionPath, geometryPath } from '../../map/paper-paths.ts'
import { type DrawnPlan, middleOf, planLines, stopLabels, teamPatterns } from '../../map/plan-shapes.ts'
import { cellsOutline, namedPoints, streetPoints } from '../../map/sources.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useReference } from '../../state/reference.ts'
import { usePhone } from '../map/use-phone.ts'
import { PaperNames } from '../print/PaperNames.tsx'
import '../print/paper.css'

/** One unit is about a pixel: names stay as large as they are read. */
const sizes = { phone: { width: 360, height: 380 }, paper: { width: 720, height: 420 } } as const
const lineWidth = 2.4

/** The places of a briefing and the order of each team, drawn without a map engine: on a phone and on paper. */
export function BriefingMap({ briefing }: { briefing: PatrolBriefing }) {
  const gazetteer = useReference((state) => state.gazetteer)
  const layers = useBasemap((state) => state.layers)
  const { width, height } = sizes[usePhone() ? 'phone' : 'paper']
  const drawing = useMemo(() => {
    const plan = drawnOf(briefing)
    const begin = briefing.begin?.cell ?? null
    const labels = stopLabels(plan)
    const visited = plan.hotspots.filter((_, at) => labels[at] !== '')
    const cells = visited.flatMap((each) => each.cells)
    const bounds = boundsOfCells([...cells, ...(begin === null ? [] : [begin])])
    if (!bounds) return null
    const frame = paperFrame(width, height, roomAround(bounds), null)
    return {
      wards: collectionPath(frame, layers?.['wards-2022']),
      roads: collectionPath(frame, layers?.['major-roads']),
      places: visited.map((each) => geometryPath(frame, cellsOutline(each.cells).geometry)).join(''),
      lines: planLines(plan, begin, colours).features.map((line) => ({
        path: collectionPath(frame, { type: 'FeatureCollection', features: [line] }),
        pattern: Number(line.properties?.pattern),
        colour: String(line.properties?.colour),
      })),
      pins: plan.hotspots.flatMap(({ centre }, at) =>
        labels[at] === '' ? [] : [{ text: labels[at], ...pointOf(frame, centre) }],
      ),
      start: begin === null ? null : pointOf(frame, begin),
      names: paperLabels(frame, [
        { kind: 'station', points: gazetteer ? namedPoints(gazetteer.stations) : null, fromZoom: 0 },
        { kind: 'street', points: gazetteer ? streetPoints(gazetteer) : null, fromZoom: 13.3 },
      ]),
    }
  }, [briefing, gazetteer, layers, width, height])
  if (!drawing) return null
  return (
    <svg
      className="patrol-briefing-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="The places and the order of the stops; the lists below say the same"
    >
      <rect width={width} height={height} fill="#ffffff" />
      <path d={drawing.wards} fill={colours.inside} />
      <path d={drawing.roads} fill="none" stroke={colours.road} strokeWidth={4} />
      <path d={drawing.wards} className="paper-ward-lines" fill="none" stroke={colours.wardLine} />
      <PaperNames names={drawing.names} />
      <path d={drawing.places} fill={colours.selected} fillOpacity={0.14} stroke={colours.standsOut} />
      {drawing.lines.map(({ path, pattern, colour }) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={colour}
          strokeWidth={lineWidth}
          strokeLinecap={pattern === 2 ? 'round' : 'butt'}
          strokeDasharray={teamPatterns[pattern]?.map((part) => part * lineWidth).join(' ')}
        />
      ))}
      {drawing.start && <Pin text="Start" {...drawing.start} y={drawing.start.y + 14} isStart />}
      {drawing.pins.map(({ text, x, y }) => (
        <Pin key={`${text} ${x}`} text={text} x={x} y={y} />
      ))}
    </svg>
  )
}

function Pin({ text, x, y, isStart = false }: { text: string; x: number; y: number; isStart?: boolean }) {
  const wide = text.length * 6.4 + 8
  return (
    <g className={isStart ? 'patrol-pin-start' : undefined}>
      <rect x={x - wide / 2} y={y - 8} width={wide} height={16} rx={8} className="patrol-pin-ground" />
      <text x={x} y={y + 0.5} className="patrol-pin-text" dominantBaseline="middle" textAnchor="middle">
        {text}
      </text>
    </g>
  )
}

const drawnOf = ({ hotspots, teams }: PatrolBriefing): DrawnPlan => ({
  hotspots: hotspots.map(({ centre, cells, name }) => ({ centre, cells, name, isMovable: false })),
  teams,
})

function pointOf(frame: PaperFrame, cell: string): { x: number; y: number } {
  const [x, y] = frame.project(...middleOf(cell))
  return { x, y }
}

/** So that a pin at the edge is whole, and a single place does not fill the sheet. */
function roomAround([west, south, east, north]: readonly [number, number, number, number]): readonly [
  number,
  number,
  number,
  number,
] {
  const [across, up] = [Math.max(0.006, (east - west) * 0.08), Math.max(0.004, (north - south) * 0.08)]
  return [west - across, south - up, east + across, north + up]
}
