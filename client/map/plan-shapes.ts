import type { Feature, FeatureCollection, Position } from 'geojson'
import { cellToLatLng } from 'h3-js'
import type { MapPalette } from './colours.ts'
import { cellsOutline } from './sources.ts'

/** What a map shows of a plan: places, and which of them each team visits in which order. */
export interface DrawnPlan {
  readonly hotspots: readonly {
    readonly centre: string
    readonly cells: readonly string[]
    readonly name: string
    /** May be moved on the map. */
    readonly isMovable: boolean
  }[]
  readonly teams: readonly { readonly stops: readonly { readonly hotspot: number }[] }[]
}

/** Told apart by letter and pattern; the colour comes on top. Dashes are widths of the line. */
export const teamPatterns: readonly (readonly number[] | null)[] = [null, [4, 2], [0.2, 2], [5, 2, 0.4, 2]]
const colours = ['selected', 'area', 'hidden', 'power'] as const satisfies readonly (keyof MapPalette)[]

interface TeamLook {
  readonly letter: string
  /** Which of `teamPatterns`. */
  readonly pattern: number
  readonly colour: (typeof colours)[number]
}

/** Teams by their number: no two of sixteen have both pattern and colour alike. */
export function teamLook(team: number): TeamLook {
  const round = Math.floor(team / teamPatterns.length)
  return {
    letter: String.fromCharCode(65 + (team % 26)),
    pattern: team % teamPatterns.length,
    colour: colours[(team + round) % colours.length],
  }
}

/** Longitude and latitude of the middle of a cell. */
export function middleOf(cell: string): [number, number] {
  const [lat, lon] = cellToLatLng(cell)
  return [lon, lat]
}

/** "A1 A4 B2" by hotspot: each team's letter with the number of its stop; empty where nobody stops. */
export function stopLabels({ hotspots, teams }: DrawnPlan): string[] {
  const labels: string[][] = hotspots.map(() => [])
  teams.forEach(({ stops }, team) => {
    stops.forEach(({ hotspot }, at) => {
      labels[hotspot]?.push(`${teamLook(team).letter}${at + 1}`)
    })
  })
  return labels.map((each) => each.join(' '))
}

/** Outlines of whole cells; those that nobody visits are drawn lighter. */
export function planPlaces(plan: DrawnPlan): FeatureCollection {
  const labels = stopLabels(plan)
  return {
    type: 'FeatureCollection',
    features: plan.hotspots.map(({ cells }, at) => cellsOutline(cells, { isVisited: labels[at] !== '' })),
  }
}

/** A straight line from stop to stop a team: the order, not the way along streets. */
export function planLines(plan: DrawnPlan, begin: string | null, palette: MapPalette): FeatureCollection {
  const features = plan.teams.flatMap(({ stops }, team): Feature[] => {
    const ends: Position[] = begin === null || stops.length === 0 ? [] : [middleOf(begin)]
    const line = [...ends, ...stops.map(({ hotspot }) => middleOf(plan.hotspots[hotspot].centre)), ...ends]
    if (line.length < 2) return []
    const { pattern, colour } = teamLook(team)
    return [
      {
        type: 'Feature',
        properties: { pattern, colour: palette[colour] },
        geometry: { type: 'LineString', coordinates: line },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}
