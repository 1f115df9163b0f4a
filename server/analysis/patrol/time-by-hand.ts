import { revisitMinutes, visitMinutes } from './patrol-ground.ts'
import { afterBreaks, type TeamClock, type TimedVisit, visitStart } from './time-route.ts'

/** Why a visit that somebody put in by hand cannot be as it stands. */
export type BrokenRule = 'closedThen' | 'afterShift'

export interface HandVisit extends TimedVisit {
  readonly broken: BrokenRule | null
}

/**
 * Times an order that somebody made: nothing is left out or moved. A visit waits for its window and for the time since the
 * last one at its place; where no window is left it is timed all the same and marked, and so is one after the shift.
 */
export function timeByHand(
  { team, sites, ways }: TeamClock,
  order: readonly number[],
): { visits: HandVisit[]; ends: number } {
  const width = sites.length + 1
  const lastEnd = new Map<number, number>()
  let at = sites.length
  let now = team.on.from
  const visits = order.map((site): HandVisit => {
    const way = ways[at * width + site]
    const free = (lastEnd.get(site) ?? Number.NEGATIVE_INFINITY) + revisitMinutes
    const there = Math.max(afterBreaks(team.breaks, now, way), free)
    const open = visitStart(sites[site].windows, team.breaks, there)
    const from = Number.isFinite(open) ? open : there
    const to = from + visitMinutes
    now = to
    at = site
    lastEnd.set(site, to)
    return {
      site,
      way,
      from,
      to,
      broken: to > team.on.to ? 'afterShift' : open === from ? null : 'closedThen',
    }
  })
  const ends = order.length === 0 ? now : afterBreaks(team.breaks, now, ways[at * width + sites.length])
  return { visits, ends }
}
