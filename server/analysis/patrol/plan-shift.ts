import { seededRandom } from '../random.ts'
import { allotVisits } from './allot-visits.ts'
import { chooseVisits } from './choose-visits.ts'
import {
  type PatrolSite,
  type PatrolTeam,
  visitMinutes,
  wayMinutes,
  workingMinutes,
} from './patrol-ground.ts'
import { randomOrder } from './random-order.ts'
import { finishOf, type TeamClock, type TimedVisit, teamClock, timeRoute } from './time-route.ts'

/** A hotspot before visits are allotted. */
export type UnallottedSite = Omit<PatrolSite, 'quota'>

export interface TeamPlan {
  readonly visits: readonly TimedVisit[]
  /** When it is back at its start; the beginning of its shift when it visits nothing. */
  readonly ends: number
}

export interface ShiftPlan {
  /** At most so many visits each, by share. */
  readonly quotas: readonly number[]
  readonly teams: readonly TeamPlan[]
}

/**
 * Plans a shift: visits allotted by share, chosen and put into routes for each team, and their order drawn. The same seed
 * gives the same plan for ever.
 */
export function planShift(
  sites: readonly UnallottedSite[],
  teams: readonly PatrolTeam[],
  seed: number,
): ShiftPlan {
  const quotas = quotasOf(sites, teams)
  const allotted = sites.map((site, at) => ({ ...site, quota: quotas[at] }))
  const clocks = teams.map((team) => teamClock(team, allotted))
  const routes = allotted.length === 0 ? clocks.map(() => []) : chooseVisits(clocks, allotted, seed)
  // A stream of its own: what is chosen does not depend on the order that is drawn.
  const random = seededRandom(seed + orderStream)
  return {
    quotas,
    teams: clocks.map((clock, team) => timed(clock, randomOrder(clock, routes[team], random))),
  }
}

const orderStream = 2 ** 40

function timed(clock: TeamClock, order: readonly number[]): TeamPlan {
  if (order.length === 0) return { visits: [], ends: clock.team.on.from }
  return { visits: timeRoute(clock, order), ends: finishOf(clock, order) }
}

/** Visits by share of all that there is time for, a typical way between two neighbours included. */
export function quotasOf(sites: readonly UnallottedSite[], teams: readonly PatrolTeam[]): number[] {
  const visits = teams.reduce(
    (sum, team) => sum + Math.floor(workingMinutes(team) / (visitMinutes + typicalWay(sites, team))),
    0,
  )
  return allotVisits(
    sites.map(({ value }) => value),
    visits,
    sites.map(({ windows }) => windows),
  )
}

/** Median over sites of the minutes to the nearest other one. */
function typicalWay(sites: readonly UnallottedSite[], { mode }: PatrolTeam): number {
  const nearest = sites.map((from) =>
    Math.min(...sites.filter((to) => to !== from).map((to) => wayMinutes(from, to, mode))),
  )
  const sorted = nearest.filter(Number.isFinite).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
