import {
  type Minutes,
  type PatrolSite,
  type PatrolTeam,
  revisitMinutes,
  visitMinutes,
  wayMinutes,
} from './patrol-ground.ts'

/** One team's clock: how long ways take between sites, and from where it starts. */
export interface TeamClock {
  readonly team: PatrolTeam
  readonly sites: readonly PatrolSite[]
  /** Minutes between two sites; the last row and column are the start. */
  readonly ways: Float64Array
}

/** A visit with its times, and the minutes on the way to it. */
export interface TimedVisit extends Minutes {
  readonly site: number
  readonly way: number
}

/** Works out all ways once. */
export function teamClock(team: PatrolTeam, sites: readonly PatrolSite[]): TeamClock {
  const width = sites.length + 1
  const ways = new Float64Array(width * width)
  sites.forEach((from, i) => {
    sites.forEach((to, j) => {
      ways[i * width + j] = wayMinutes(from, to, team.mode)
    })
    const out = team.start === null ? 0 : wayMinutes(team.start, from, team.mode)
    ways[sites.length * width + i] = out
    ways[i * width + sites.length] = out
  })
  return { team, sites, ways }
}

// Of this module: what is imported is looked up each time, millions of times for one plan.
const [visit, revisit] = [visitMinutes, revisitMinutes]

/**
 * When a team that visits these sites in this order is back at its start, each visit as early as windows, breaks and the
 * time between two visits of one place allow; `Infinity` when that is after its shift or after `limit`, or a visit cannot be.
 */
export function finishOf(clock: TeamClock, order: readonly number[], limit = clock.team.on.to): number {
  const { team, sites, ways } = clock
  const { breaks } = team
  const width = sites.length + 1
  for (let place = 0; place < order.length; place++) freeAgain[order[place]] = Number.NEGATIVE_INFINITY
  let at = sites.length
  let now = team.on.from
  for (let place = 0; place < order.length; place++) {
    const site = order[place]
    const there = Math.max(afterBreaks(breaks, now, ways[at * width + site]), freeAgain[site])
    now = visitStart(sites[site].windows, breaks, there) + visit
    if (now > limit) return Number.POSITIVE_INFINITY
    ends[place] = now
    freeAgain[site] = now + revisit
    at = site
  }
  const back = afterBreaks(breaks, now, ways[at * width + sites.length])
  return back <= limit ? back : Number.POSITIVE_INFINITY
}

/** More visits than any shift holds, and more sites than are ever planned with. */
const mostTimed = 512
// Scratch of the route that is being timed, written anew each time: millions of routes are timed for one plan.
const ends = new Float64Array(mostTimed)
const freeAgain = new Float64Array(mostTimed)

/** The visits of a route that can be kept (`finishOf` is finite), with their times. */
export function timeRoute(clock: TeamClock, order: readonly number[]): TimedVisit[] {
  const { sites, ways } = clock
  finishOf(clock, order)
  return order.map((site, place) => ({
    ...{ site, from: ends[place] - visit, to: ends[place] },
    way: ways[(place === 0 ? sites.length : order[place - 1]) * (sites.length + 1) + site],
  }))
}

/** The moment after so many minutes on the way, breaks not counted. */
export function afterBreaks(breaks: readonly Minutes[], from: number, minutes: number): number {
  let now = from
  let left = minutes
  for (const pause of breaks) {
    if (now >= pause.to) continue
    if (now + left <= pause.from) break
    left -= Math.max(0, pause.from - now)
    now = pause.to
  }
  return now + left
}

/** The earliest start of a whole visit inside a window and outside breaks; `Infinity` when there is none. */
export function visitStart(windows: readonly Minutes[], breaks: readonly Minutes[], from: number): number {
  for (const window of windows) {
    let start = Math.max(from, window.from)
    for (const pause of breaks) if (start < pause.to && start + visit > pause.from) start = pause.to
    if (start + visit <= window.to) return start
  }
  return Number.POSITIVE_INFINITY
}
