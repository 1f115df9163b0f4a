import type { FeatureCollection, Point } from 'geojson'
import type { PaperFrame } from './paper-frame.ts'

export interface PaperLabel {
  text: string
  kind: 'ward' | 'station' | 'street'
  x: number
  y: number
}

interface Wish {
  kind: PaperLabel['kind']
  points: FeatureCollection<Point> | null
  /** Names appear from this scale on. */
  fromZoom: number
}

const heights: Record<PaperLabel['kind'], number> = { ward: 9, station: 8, street: 7.5 }

/** Width on paper of a name in a kind's letters, pixels; generous, so that names never touch. */
const widthOf = (text: string, kind: PaperLabel['kind']): number =>
  text.length * heights[kind] * (kind === 'ward' ? 0.74 : 0.58)

/** A rank of the table, where its place lies on paper. */
export interface RankMark {
  rank: number
  x: number
  y: number
}

export const rankMarkRadius = 6.5

/** Marks of the first places; one that would cover an earlier one, or lies outside, is left out. Pure. */
export function rankMarks(
  frame: PaperFrame,
  places: readonly { rank: number; lon: number; lat: number }[],
): RankMark[] {
  const marks: RankMark[] = []
  for (const { rank, lon, lat } of places) {
    // Beside the cell, so that its colour stays visible.
    const [x, y] = frame.project(lon, lat)
    const mark = { rank, x: x + 9, y: y - 9 }
    const inside = mark.x > 8 && mark.y > 8 && mark.x < frame.width - 8 && mark.y < frame.height - 8
    const free = marks.every((each) => Math.hypot(each.x - mark.x, each.y - mark.y) > rankMarkRadius * 2)
    if (inside && free) marks.push(mark)
  }
  return marks
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A ward is wide: its name may move up or down. A station's or street's stays where it is. */
const tries: Record<PaperLabel['kind'], readonly number[]> = {
  ward: [0, 13, -13, 24, -24],
  station: [0],
  street: [0],
}

function fits(frame: PaperFrame, box: Box, taken: readonly Box[]): boolean {
  const inside = box[0] > 0 && box[1] > 0 && box[2] < frame.width && box[3] < frame.height
  return inside && taken.every((b) => box[2] < b[0] || box[0] > b[2] || box[3] < b[1] || box[1] > b[3])
}

/**
 * Names that fit without touching one another, the more important kind first (the order of `wishes`).
 * Pure; the same facts always give the same names.
 */
export function paperLabels(
  frame: PaperFrame,
  wishes: readonly Wish[],
  marks: readonly RankMark[] = [],
): PaperLabel[] {
  const placed: PaperLabel[] = []
  const r = rankMarkRadius
  // A mark and the cell it stands beside.
  const boxes: Box[] = marks.map(({ x, y }) => [x - r - 9, y - r, x + r, y + r + 9])
  for (const { kind, points, fromZoom } of wishes) {
    if (frame.zoom < fromZoom) continue
    for (const { properties, geometry } of points?.features ?? []) {
      const text = String(properties?.name ?? '')
      const [x, middle] = frame.project(geometry.coordinates[0], geometry.coordinates[1])
      const [halfWidth, halfHeight] = [widthOf(text, kind) / 2 + 2, heights[kind] / 2 + 2]
      const boxAt = (y: number): Box => [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight]
      const y = tries[kind].map((shift) => middle + shift).find((each) => fits(frame, boxAt(each), boxes))
      if (text === '' || y === undefined) continue
      const box = boxAt(y)
      boxes.push(box)
      placed.push({ text, kind, x, y })
    }
  }
  return placed
}
