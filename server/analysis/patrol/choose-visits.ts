import { type Random, seededRandom } from '../random.ts'
import type { PatrolSite } from './patrol-ground.ts'
import { finishOf, type TeamClock } from './time-route.ts'

/** Who visits what in which order: site numbers, a list a team. */
export type Routes = number[][]

/** A first visit of a place that must be visited weighs more than all others together. */
const must = 1e6
/** How often the plan is taken apart and put together again at most. */
const mostRounds = 500
/** Visits that may be timed for one plan: a measure of work, so that a plan takes no longer on any machine and never differs. */
const mostWork = 6_000_000
/** At first a plan worth so much less is followed, too: a hill is left that is not the highest. */
const warmth = 0.01
/** How far chance may blur what is worth most when parts are put in again, in turn. */
const blurs = [0, 0.6, 0, 1.8]

/**
 * Chooses visits and routes so that what they are worth together is as much as the shift holds. An orienteering problem
 * with several visits a place: greedy insertion by worth a minute, 2-opt and Or-opt, then ruin and recreate (Schrimpf et
 * al., J. Comput. Phys. 159 (2000) 139): parts are taken out at random and put in again, kept when no worse. One place is
 * one team's, so that nobody has to wait for another team's visit.
 *
 * @param seed the same seed gives the same routes
 */
export function chooseVisits(
  clocks: readonly TeamClock[],
  sites: readonly PatrolSite[],
  seed: number,
): Routes {
  const random = seededRandom(seed)
  const work: Work = { done: 0 }
  const build = (routes: Routes, before: Routes, noise: number): Routes => {
    const isChanged = insertAll(clocks, sites, routes, { noise, random, work })
    routes.forEach((order, team) => {
      // A route that came out as it was is as short as it gets.
      if (isChanged[team] && order.join() !== before[team].join()) shorten(clocks[team], order, work)
    })
    insertAll(clocks, sites, routes, { noise, random, work })
    return routes
  }
  const none = clocks.map(() => [])
  const first = build(
    none.map(() => []),
    none,
    0,
  )
  let [best, followed] = [first, first]
  let bestWorth = worthOf(clocks, sites, best)
  let worth = bestWorth
  for (let round = 0; round < mostRounds && work.done < mostWork; round++) {
    const ruined = ruin(sites, followed, random)
    const next = build(ruined, followed, blurs[round % blurs.length])
    const then = worthOf(clocks, sites, next)
    const cooled = 1 - Math.max(round / mostRounds, work.done / mostWork)
    const slack = (bestWorth % must) * warmth * cooled
    if (then >= worth - slack * random.uniform()) [followed, worth] = [next, then]
    if (then > bestWorth) [best, bestWorth] = [next, then]
  }
  return best
}

/** What the visits are worth; of two plans worth the same the one that ends earlier. */
function worthOf(clocks: readonly TeamClock[], sites: readonly PatrolSite[], routes: Routes): number {
  const seen = new Set<number>()
  let worth = 0
  let minutes = 0
  routes.forEach((order, team) => {
    if (order.length > 0) minutes += finishOf(clocks[team], order)
    for (const site of order) {
      worth += weightOf(sites[site], seen.has(site))
      seen.add(site)
    }
  })
  return worth - minutes * 1e-9
}

const weightOf = ({ isMust, value }: PatrolSite, isVisited: boolean): number =>
  isMust && !isVisited ? must + value : value

/** Visits timed so far. */
interface Work {
  done: number
}

interface Insertion {
  readonly place: number
  readonly ratio: number
}

/** Puts in what fits, each time what is worth most for the minutes that it takes. Says whose routes it changed. */
function insertAll(
  clocks: readonly TeamClock[],
  sites: readonly PatrolSite[],
  routes: Routes,
  { noise, random, work }: { noise: number; random: Random; work: Work },
): boolean[] {
  const isChanged = routes.map(() => false)
  const left = sites.map(({ quota }) => quota)
  const owner = sites.map(() => -1)
  routes.forEach((order, team) => {
    for (const site of order) {
      left[site]--
      owner[site] = team
    }
  })
  const table: (Insertion | null)[][] = routes.map(() => [])
  const look = (team: number): void => {
    const finish =
      routes[team].length === 0 ? clocks[team].team.on.from : finishOf(clocks[team], routes[team])
    sites.forEach((site, at) => {
      const isOpen = left[at] > 0 && (owner[at] === -1 || owner[at] === team)
      const weight = weightOf(site, owner[at] !== -1)
      const found =
        isOpen && weight > 0 ? cheapest(clocks[team], routes[team], { site: at, finish, work }) : null
      const blur = noise === 0 ? 1 : 1 + noise * (random.uniform() - 0.5)
      table[team][at] = found && { place: found.place, ratio: (weight * blur) / Math.max(1, found.minutes) }
    })
  }
  for (let team = 0; team < routes.length; team++) look(team)
  for (;;) {
    let [team, site, most] = [-1, -1, 0]
    for (let each = 0; each < table.length; each++)
      for (let at = 0; at < sites.length; at++) {
        const ratio = table[each][at]?.ratio ?? 0
        if (ratio > most) [team, site, most] = [each, at, ratio]
      }
    const chosen = team === -1 ? null : table[team][site]
    if (!chosen) return isChanged
    isChanged[team] = true
    routes[team].splice(chosen.place, 0, site)
    left[site]--
    owner[site] = team
    for (let each = 0; each < table.length; each++) if (each !== team) table[each][site] = null
    look(team)
  }
}

/** Where in a route a site costs fewest minutes; null where it fits nowhere. */
function cheapest(
  clock: TeamClock,
  order: readonly number[],
  { site, finish, work }: { site: number; finish: number; work: Work },
): { place: number; minutes: number } | null {
  let [at, least] = [-1, Number.POSITIVE_INFINITY]
  const tried = [site, ...order]
  work.done += tried.length * tried.length
  for (let place = 0; place <= order.length; place++) {
    if (place > 0) {
      tried[place - 1] = tried[place]
      tried[place] = site
    }
    // A place that costs more than the best one so far need not be timed to its end.
    const minutes = finishOf(clock, tried, at === -1 ? undefined : finish + least) - finish
    if (minutes < least) [at, least] = [place, minutes]
  }
  return at === -1 ? null : { place: at, minutes: least }
}

/** 2-opt and Or-opt of single visits until the team could not be back any earlier. */
function shorten(clock: TeamClock, order: number[], work: Work): void {
  let finish = finishOf(clock, order)
  const tried = [...order]
  for (let isBetter = order.length > 1; isBetter; ) {
    isBetter = false
    for (let from = 0; from < order.length; from++)
      for (let to = 0; to < order.length; to++) {
        if (from === to) continue
        if (to > from) reverse(order, from, to, tried)
        else move(order, from, to, tried)
        const then = finishOf(clock, tried, finish - 1)
        if (then >= finish) continue
        for (let place = 0; place < order.length; place++) order[place] = tried[place]
        finish = then
        isBetter = true
      }
    work.done += order.length * order.length * order.length
  }
}

/** Writes a route into another one with a part of it turned round. */
export function reverse(order: readonly number[], from: number, to: number, into: number[]): void {
  for (let place = 0; place < order.length; place++)
    into[place] = place < from || place > to ? order[place] : order[from + to - place]
}

/** Writes a route into another one with one visit moved to an earlier or a later place. */
export function move(order: readonly number[], from: number, to: number, into: number[]): void {
  for (let place = 0, at = 0; place < order.length; place++) {
    if (place === to) {
      into[place] = order[from]
      continue
    }
    if (at === from) at++
    into[place] = order[at++]
  }
}
/** At most so many places near one another are taken out at once, and visits of so many teams. */
const mostNear = 8
const mostTeams = 2

/** A copy without some visits: of places near one another, or any of one or two teams. */
function ruin(sites: readonly PatrolSite[], routes: Routes, random: Random): Routes {
  const share = 0.15 + 0.45 * random.uniform()
  if (random.uniform() < 0.5) {
    const teams = new Set(
      random.shuffle(routes.map((_, team) => team)).slice(0, random.integer(1, mostTeams)),
    )
    return routes.map((order, team) =>
      teams.has(team) ? order.filter(() => random.uniform() > share) : [...order],
    )
  }
  const middle = sites[random.integer(0, sites.length - 1)]
  const near = sites
    .map((site, at) => ({ at, metres: Math.hypot(site.x - middle.x, site.y - middle.y) }))
    .sort((a, b) => a.metres - b.metres || a.at - b.at)
    .slice(0, Math.min(mostNear, Math.max(2, Math.ceil(sites.length * share))))
  const out = new Set(near.map(({ at }) => at))
  return routes.map((order) => order.filter((site) => !out.has(site)))
}
