/** A place that can be patrolled in one visit: a cell and those of its six neighbours where anything happens. */
export interface PatrolHotspot {
  readonly centre: number
  /** Cell numbers, ascending, the centre among them. */
  readonly cells: readonly number[]
  /** Incidents of all its cells. */
  readonly count: number
  readonly isForced: boolean
}

export interface HotspotRequest {
  /** Incidents by cell number, of the weekday and the hours of the shift. */
  readonly counts: ArrayLike<number>
  /** Six cell numbers a cell, −1 for those outside. */
  readonly neighbours: Int32Array
  /** Centres in metres. */
  readonly xMetres: Float64Array
  readonly yMetres: Float64Array
  /** Centres somebody chose: they stand, however near to each other. */
  readonly forced: readonly number[]
  /** Cells that no proposal may hold. */
  readonly excluded: ReadonlySet<number>
  /** At most so many, forced ones included. */
  readonly most: number
}

/** Centres are at least so far apart unless somebody forces one. */
export const apartMetres = 500

/**
 * Candidates for a shift: the fullest cell with its ring first, then the fullest at least 500 m from all before it. Forced
 * ones come before any proposal. Ties go to the fuller centre, then to the lower cell number. No cell lies in two.
 */
export function patrolHotspots(request: HotspotRequest): PatrolHotspot[] {
  const { counts, forced, excluded, most } = request
  // A chosen centre is nobody else's ring: neighbours may both be chosen.
  const taken = new Set<number>(forced)
  const found: PatrolHotspot[] = []
  const add = (centre: number, isForced: boolean): void => {
    const cells = [centre, ...ringOf(request, centre, isForced).filter((cell) => !taken.has(cell))]
    for (const cell of cells) taken.add(cell)
    const count = cells.reduce((sum, cell) => sum + counts[cell], 0)
    found.push({ centre, cells: cells.sort((a, b) => a - b), count, isForced })
  }
  for (const centre of new Set(forced)) add(centre, true)
  const around = (centre: number): number =>
    ringOf(request, centre, false).reduce((sum, cell) => sum + counts[cell], counts[centre])
  const ranked = Array.from({ length: counts.length }, (_, cell) => cell)
    .filter((cell) => counts[cell] > 0 && !excluded.has(cell))
    .map((cell) => ({ cell, score: around(cell) }))
    .sort((a, b) => b.score - a.score || counts[b.cell] - counts[a.cell] || a.cell - b.cell)
  for (const { cell } of ranked) {
    if (found.length >= most) break
    if (!taken.has(cell) && found.every(({ centre }) => isApart(request, centre, cell))) add(cell, false)
  }
  return found
}

/** Neighbours with incidents. Where somebody put the centre, what was excluded elsewhere counts again. */
function ringOf(
  { counts, neighbours, excluded }: HotspotRequest,
  centre: number,
  isForced: boolean,
): number[] {
  return Array.from(neighbours.subarray(centre * 6, centre * 6 + 6)).filter(
    (cell) => cell >= 0 && counts[cell] > 0 && (isForced || !excluded.has(cell)),
  )
}

function isApart({ xMetres, yMetres }: HotspotRequest, a: number, b: number): boolean {
  return Math.hypot(xMetres[a] - xMetres[b], yMetres[a] - yMetres[b]) >= apartMetres
}
