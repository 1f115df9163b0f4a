import { metreScale } from '../metres.ts'

/** What the graph of adjacent cells is read from. */
export interface CellGround {
  /** Lon, lat pairs by cell number, degrees. */
  readonly centres: Float64Array
  /** Six a cell: neighbours inside the area, −1 for none. */
  readonly neighbours: Int32Array
}

/** Distance between two cells' centres, squared, in square metres: for comparing only. */
export function squaredMetres({ centres }: CellGround, a: number, b: number): number {
  const scale = metreScale(centres[a * 2 + 1])
  const x = (centres[a * 2] - centres[b * 2]) * scale.metresPerLon
  const y = (centres[a * 2 + 1] - centres[b * 2 + 1]) * scale.metresPerLat
  return x * x + y * y
}

/** The neighbours of a cell inside the area, ascending. */
export function neighboursOf({ neighbours }: CellGround, cell: number): number[] {
  return [...neighbours.subarray(cell * 6, cell * 6 + 6)].filter((near) => near >= 0)
}

/**
 * Adjacency of the cells of one ward (by place in `cells`, each list ascending), made connected: a part that touches
 * no other is linked to the rest by the pair of cells that are nearest (ties: lowest numbers).
 */
export function connectedGraph(ground: CellGround, cells: readonly number[]): number[][] {
  const placeOf = new Map(cells.map((cell, place) => [cell, place]))
  const near = cells.map((cell) =>
    neighboursOf(ground, cell).flatMap((other) => {
      const place = placeOf.get(other)
      return place === undefined ? [] : [place]
    }),
  )
  for (;;) {
    const reached = reachable(near)
    if (reached.size === cells.length) break
    const [a, b] = nearestPair(ground, cells, reached)
    near[a].push(b)
    near[b].push(a)
  }
  return near.map((places) => places.sort((a, b) => a - b))
}

/** Places reached from the first one. */
function reachable(near: readonly (readonly number[])[]): Set<number> {
  const reached = new Set([0])
  for (const place of reached) for (const other of near[place]) reached.add(other)
  return reached
}

function nearestPair(
  ground: CellGround,
  cells: readonly number[],
  reached: ReadonlySet<number>,
): [number, number] {
  let best: [number, number] = [0, 0]
  let bestSquared = Number.POSITIVE_INFINITY
  cells.forEach((from, a) => {
    if (!reached.has(a)) return
    cells.forEach((to, b) => {
      const squared = reached.has(b) ? Number.POSITIVE_INFINITY : squaredMetres(ground, from, to)
      if (squared >= bestSquared) return
      best = [a, b]
      bestSquared = squared
    })
  })
  return best
}

/** Which groups touch, from a graph of their members: two groups are near when two of their cells are. */
export function groupGraph(
  groups: readonly { readonly cells: readonly number[] }[],
  cells: readonly number[],
  near: readonly (readonly number[])[],
): number[][] {
  const placeOf = new Map(cells.map((cell, place) => [cell, place]))
  const groupOfCell = new Map(groups.flatMap((group, at) => group.cells.map((cell) => [cell, at] as const)))
  return groups.map((group, at) => {
    const touching = new Set<number>()
    for (const cell of group.cells)
      for (const other of near[placeOf.get(cell) ?? -1] ?? []) {
        const group = groupOfCell.get(cells[other])
        if (group !== undefined && group !== at) touching.add(group)
      }
    return [...touching].sort((a, b) => a - b)
  })
}
