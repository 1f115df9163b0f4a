/** Shifts drawn at random, for tests of the planner. */
import {
  type PatrolMode,
  type PatrolTeam,
  revisitMinutes,
  visitMinutes,
  wayMinutes,
} from '../../../../server/analysis/patrol/patrol-ground.ts'
import type { ShiftPlan, UnallottedSite } from '../../../../server/analysis/patrol/plan-shift.ts'
import { type Random, seededRandom } from '../../../../server/analysis/random.ts'

export interface DrawnShift {
  readonly sites: UnallottedSite[]
  readonly teams: PatrolTeam[]
  readonly seed: number
}

const modes: readonly PatrolMode[] = ['walk', 'cycle', 'drive']

/** Up to so many sites and teams, breaks, windows, own hours of teams and starts included. */
export function drawnShift(seed: number, most: { sites: number; teams: number; hours: number }): DrawnShift {
  const random = seededRandom(seed)
  const from = random.integer(6 * 60, 20 * 60)
  const to = from + random.integer(60, most.hours * 60)
  const side = random.integer(1500, 9000)
  const sites = Array.from({ length: random.integer(1, most.sites) }, () => drawnSite(random, side, from, to))
  const teams = Array.from({ length: random.integer(1, most.teams) }, (): PatrolTeam => {
    const late = random.uniform() < 0.3 ? random.integer(0, 40) : 0
    const pause = random.integer(from, to)
    return {
      on: { from: from + late, to },
      breaks: random.uniform() < 0.5 ? [{ from: pause, to: Math.min(to, pause + 30) }] : [],
      mode: modes[random.integer(0, 2)],
      start: random.uniform() < 0.7 ? { x: random.uniform() * side, y: random.uniform() * side } : null,
    }
  })
  return { sites, teams, seed }
}

function drawnSite(random: Random, side: number, from: number, to: number): UnallottedSite {
  const opens = random.integer(from, Math.max(from, to - 30))
  const isNarrow = random.uniform() < 0.2
  return {
    ...{ x: random.uniform() * side, y: random.uniform() * side, isMust: random.uniform() < 0.1 },
    windows: isNarrow ? [{ from: opens, to: Math.min(to, opens + 90) }] : [{ from, to }],
    value: Math.exp(2 * random.uniform()),
  }
}

/** Every rule that a plan breaks, in words; empty for a plan as it must be. Looks at the plan alone, not at how it was made. */
export function brokenRules({ sites, teams }: DrawnShift, plan: ShiftPlan): string[] {
  const broken: string[] = []
  const owner = new Map<number, number>()
  const visitsOf = sites.map(() => 0)
  plan.teams.forEach(({ visits, ends }, number) => {
    const team = teams[number]
    let free = team.on.from
    let here = team.start
    const lastEnd = new Map<number, number>()
    for (const { site, from, to } of visits) {
      const { windows, x, y } = sites[site]
      visitsOf[site]++
      if (to - from !== visitMinutes) broken.push('a visit of another length')
      if (from < team.on.from || to > team.on.to) broken.push('outside the shift')
      if (team.breaks.some((pause) => from < pause.to && to > pause.from)) broken.push('in a break')
      if (!windows.some((window) => from >= window.from && to <= window.to)) broken.push('when it is closed')
      const way = here === null ? 0 : wayMinutes(here, { x, y }, team.mode)
      if (from - free - pausedBetween(team, free, from) < way) broken.push('faster than the team moves')
      const last = lastEnd.get(site)
      if (last !== undefined && from - last < revisitMinutes) broken.push('again too soon')
      if ((owner.get(site) ?? number) !== number) broken.push('of two teams')
      owner.set(site, number)
      lastEnd.set(site, to)
      free = to
      here = { x, y }
    }
    const back = team.start === null || here === null ? 0 : wayMinutes(here, team.start, team.mode)
    if (visits.length > 0 && (ends > team.on.to || ends - free - pausedBetween(team, free, ends) < back))
      broken.push('not back in time')
  })
  visitsOf.forEach((visits, site) => {
    if (visits > plan.quotas[site]) broken.push('more visits than allotted')
  })
  return broken
}

function pausedBetween({ breaks }: PatrolTeam, from: number, to: number): number {
  return breaks.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from)),
    0,
  )
}

/** What a plan's visits are worth. */
export const worthOf = ({ sites }: DrawnShift, plan: ShiftPlan): number =>
  plan.teams.flatMap(({ visits }) => visits).reduce((sum, { site }) => sum + sites[site].value, 0)
