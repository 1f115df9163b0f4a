/** From one minute to another, counted from midnight of the day on which the shift begins: 01:30 of a night is 1530. */
export interface Minutes {
  readonly from: number
  readonly to: number
}

/** Metres on a plane (`local-projection.ts`). */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** One hotspot as a planner of routes needs it. */
export interface PatrolSite extends Spot {
  /** When a visit may take place, ascending, without overlap. */
  readonly windows: readonly Minutes[]
  /** Incidents expected there in the minutes of one visit. */
  readonly value: number
  /** At most so many visits in the shift (`allot-visits.ts`). */
  readonly quota: number
  /** Pinned, or a safe-arrival presence: visited before anything else is. */
  readonly isMust: boolean
}

export interface PatrolTeam {
  readonly on: Minutes
  /** Ascending, without overlap. No visit touches one; a way is interrupted by it. */
  readonly breaks: readonly Minutes[]
  readonly mode: PatrolMode
  /** Where it sets out and comes back to; null: wherever it is. */
  readonly start: Spot | null
}

export type PatrolMode = 'walk' | 'cycle' | 'drive'

/**
 * Metres a minute, and minutes to leave and reach a vehicle at each stop. Walking is METHODS' 4.8 km/h; cycling 12 and
 * driving 20 km/h are what a borough's streets leave of it.
 */
export const patrolSpeeds: Readonly<Record<PatrolMode, { metresPerMinute: number; stopMinutes: number }>> = {
  walk: { metresPerMinute: 80, stopMinutes: 0 },
  cycle: { metresPerMinute: 200, stopMinutes: 1 },
  drive: { metresPerMinute: 333, stopMinutes: 3 },
}

/** Minutes of one visit, and from its end to the beginning of the next one at the same place (Koper; METHODS 9). */
export const visitMinutes = 15
export const revisitMinutes = 120
/** A way along streets is so much longer than the straight line. */
const detour = 1.3

/** Whole minutes from one spot to another. */
export function wayMinutes(from: Spot, to: Spot, mode: PatrolMode): number {
  const metres = Math.hypot(from.x - to.x, from.y - to.y) * detour
  if (metres === 0) return 0
  const { metresPerMinute, stopMinutes } = patrolSpeeds[mode]
  return Math.ceil(metres / metresPerMinute) + stopMinutes
}

/** Minutes of a team's shift without its breaks. */
export function workingMinutes({ on, breaks }: Pick<PatrolTeam, 'on' | 'breaks'>): number {
  const paused = breaks.map(({ from, to }) => Math.max(0, Math.min(to, on.to) - Math.max(from, on.from)))
  return Math.max(0, on.to - on.from - paused.reduce((sum, each) => sum + each, 0))
}
