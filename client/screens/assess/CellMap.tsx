import type { FeatureCollection } from 'geojson'
import { type KeyboardEvent, useMemo } from 'react'
import { boundsOfCells } from '../../map/cells-near.ts'
import { lightPalette as colours } from '../../map/colours.ts'
import { paperFrame } from '../../map/paper-frame.ts'
import { paperLabels } from '../../map/paper-labels.ts'
import { cellsPath, collectionPath } from '../../map/paper-paths.ts'
import { streetPoints } from '../../map/sources.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useReference } from '../../state/reference.ts'

/** How one cell looks and is called. */
export interface CellLook {
  readonly cell: string
  readonly className: string
  /** Stands in the cell, so that colour is never alone. */
  readonly letter: string
  /** What who hears the page is told of it. */
  readonly label: string
}

interface CellMapProps {
  cells: readonly CellLook[]
  label: string
  press?: (cell: string) => void
}

const width = 420
const height = 400
const noLines: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Place cells with their streets, drawn without a map engine; each may be pressed, by keyboard too. */
export function CellMap({ cells: shown, label, press }: CellMapProps) {
  const gazetteer = useReference((state) => state.gazetteer)
  const layers = useBasemap((state) => state.layers)
  const list = shown.map(({ cell }) => cell).join(' ')
  const drawing = useMemo(() => {
    const cells = list.split(' ')
    const bounds = list === '' ? null : boundsOfCells(cells)
    if (!bounds) return null
    const frame = paperFrame(width, height, bounds, null)
    return {
      roads: collectionPath(frame, layers?.['major-roads'] ?? noLines),
      paths: new Map(cells.map((cell) => [cell, cellsPath(frame, [cell])])),
      middles: new Map(
        cells.map((cell) => {
          const [west, south, east, north] = boundsOfCells([cell]) ?? bounds
          return [cell, frame.project((west + east) / 2, (south + north) / 2)] as const
        }),
      ),
      labels: paperLabels(
        frame,
        [{ kind: 'street', points: gazetteer ? streetPoints(gazetteer) : null, fromZoom: 0 }],
        [],
      ),
    }
  }, [list, gazetteer, layers])
  if (!drawing) return null
  return (
    <svg
      className="cell-map"
      viewBox={`0 0 ${width} ${height}`}
      role={press ? 'group' : 'img'}
      aria-label={label}
    >
      <rect width={width} height={height} fill="#ffffff" />
      <path d={drawing.roads} fill="none" stroke={colours.road} strokeWidth={3} />
      {shown.map(({ cell, className, label: words }) => (
        <path
          key={cell}
          className={`cell-map-cell ${className}`}
          d={drawing.paths.get(cell)}
          {...(press && {
            role: 'button',
            tabIndex: 0,
            'aria-label': words,
            onClick: () => press(cell),
            onKeyDown: (event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              press(cell)
            },
          })}
        />
      ))}
      {drawing.labels.map(({ text, x, y }) => (
        <text
          key={`${text} ${x}`}
          className="paper-label paper-label-street cell-map-words"
          x={x}
          y={y}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
      {shown.map(({ cell, letter }) => {
        const [x, y] = drawing.middles.get(cell) ?? [0, 0]
        return letter ? (
          <text key={cell} className="cell-map-letter" x={x} y={y + 5} textAnchor="middle">
            {letter}
          </text>
        ) : null
      })}
    </svg>
  )
}
