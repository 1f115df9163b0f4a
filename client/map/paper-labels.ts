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
  const boxes = marks.map(({ x, y }): [number, number, number, number] => [x - r, y - r, x + r, y + r])
  for (const { kind, points, fromZoom } of wishes) {
    if (frame.zoom < fromZoom) continue
    for (const { properties, geometry } of points?.features ?? []) {
      const text = String(properties?.name ?? '')
      const [x, y] = frame.project(geometry.coordinates[0], geometry.coordinates[1])
      const [halfWidth, halfHeight] = [widthOf(text, kind) / 2 + 2, heights[kind] / 2 + 2]
      const box: [number, number, number, number] = [
        x - halfWidth,
        y - halfHeight,
        x + halfWidth,
        y + halfHeight,
      ]
      const inside = box[0] > 0 && box[1] > 0 && box[2] < frame.width && box[3] < frame.height
      const free = boxes.every((b) => box[2] < b[0] || box[0] > b[2] || box[3] < b[1] || box[1] > b[3])
      if (text === '' || !inside || !free) continue
      boxes.push(box)
      placed.push({ text, kind, x, y })
    }
  }
  return placed
}
