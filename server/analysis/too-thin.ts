export const LEAST_EVENTS = 30
export const LEAST_CELLS = 30

export type ThinReason = 'fewEvents' | 'fewCells'

/** Why Gi* is not offered, with the numbers it rests on. The rank table stays. */
export type TooThin = {
  readonly reasons: readonly ThinReason[]
  readonly events: number
  readonly cellsWithEvents: number
}

/**
 * Refuses the test of significance on thin data: fewer than 30 events, or fewer than 30 cells that hold any.
 * Every reason that holds is named.
 *
 * @param counts one number a cell; cells without events may be left out
 * @returns null when there is enough
 */
export function tooThin(counts: ArrayLike<number>): TooThin | null {
  let events = 0
  let cellsWithEvents = 0
  for (let i = 0; i < counts.length; i++) {
    events += counts[i]
    if (counts[i] > 0) cellsWithEvents++
  }
  const reasons: ThinReason[] = []
  if (events < LEAST_EVENTS) reasons.push('fewEvents')
  if (cellsWithEvents < LEAST_CELLS) reasons.push('fewCells')
  return reasons.length > 0 ? { reasons, events, cellsWithEvents } : null
}
