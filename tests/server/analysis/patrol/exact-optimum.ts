import {
  type PatrolSite,
  type PatrolTeam,
  revisitMinutes,
  visitMinutes,
  wayMinutes,
} from '../../../../server/analysis/patrol/patrol-ground.ts'

/** One way to have made some visits. */
interface Label {
  /** How often each place was visited. */
  readonly counts: readonly number[]
  /** When each may be visited again. */
  readonly free: readonly number[]
  readonly last: number
  readonly now: number
  readonly worth: number
}

/**
 * The most that one team's visits can be worth, exactly: labels as for shortest ways with resources (Held and Karp, J. SIAM
 * 10 (1962) 196, with counts for a set and the time between two visits of a place). Of two ways to have made the same visits
 * one is left out only when it ended no earlier and no place is free again earlier: setting out later never means arriving
 * earlier, so that nothing is lost. What cannot pass `reached` even without ways between the visits is not followed.
 * Own code down to the clock, minute by minute, so that it does not share a mistake with what it judges.
 *
 * @param reached what a plan is worth that can be kept
 */
export function exactOptimum(team: PatrolTeam, sites: readonly PatrolSite[], reached = 0): number {
  const out = sites.map((site) => (team.start === null ? 0 : wayMinutes(team.start, site, team.mode)))
  const between = sites.map((from) => sites.map((to) => wayMinutes(from, to, team.mode)))
  const nearest = Math.min(...out, ...between.flatMap((row, at) => row.filter((_, to) => to !== at)))
  const ranked = sites.map((_, at) => at).sort((a, b) => sites[b].value - sites[a].value)
  let best = reached
  const isWorthwhile = ({ counts, now, worth }: Label): boolean => {
    // The first way is not one between two visits.
    let left = Math.floor((workingUntil(team, now) + nearest) / (visitMinutes + nearest))
    let most = worth
    for (const site of ranked) {
      const visits = Math.min(left, sites[site].quota - counts[site])
      most += visits * sites[site].value
      left -= visits
      if (left === 0) break
    }
    return most > best + 1e-9
  }
  const zero = sites.map(() => 0)
  let layer: Label[] = [{ counts: zero, free: zero, last: -1, now: team.on.from, worth: 0 }]
  while (layer.length > 0) {
    const kept = new Map<string, Label[]>()
    for (const label of layer) {
      if (!isWorthwhile(label)) continue
      sites.forEach((site, at) => {
        if (label.counts[at] >= site.quota) return
        const way = label.last === -1 ? out[at] : between[label.last][at]
        const start = firstStart(site, team, Math.max(travelled(team, label.now, way), label.free[at]))
        const now = start + visitMinutes
        if (travelled(team, now, out[at]) > team.on.to) return
        const counts = label.counts.map((count, each) => (each === at ? count + 1 : count))
        const isFull = counts[at] >= site.quota
        const free = label.free.map((each, place) =>
          place === at ? (isFull ? 0 : now + revisitMinutes) : each,
        )
        const next = { counts, free, last: at, now, worth: label.worth + site.value }
        if (next.worth > best) best = next.worth
        keep(kept, next)
      })
    }
    layer = [...kept.values()].flat()
  }
  return best
}

function keep(kept: Map<string, Label[]>, label: Label): void {
  const key = `${label.counts.join()} ${label.last}`
  const others = kept.get(key) ?? []
  const isBeaten = (by: Label, one: Label) =>
    by.now <= one.now && by.free.every((free, at) => free <= one.free[at])
  if (others.some((other) => isBeaten(other, label))) return
  kept.set(key, [...others.filter((other) => !isBeaten(label, other)), label])
}

/** Minute by minute: slower than the product's, and not the same code. */
function travelled({ breaks, on }: PatrolTeam, from: number, minutes: number): number {
  let now = from
  for (let left = minutes; left > 0 && now <= on.to; now++) if (!isPaused(breaks, now)) left--
  return now
}

function workingUntil({ on, breaks }: PatrolTeam, from: number): number {
  let minutes = 0
  for (let now = from; now < on.to; now++) if (!isPaused(breaks, now)) minutes++
  return minutes
}

const isPaused = (breaks: PatrolTeam['breaks'], minute: number): boolean =>
  breaks.some(({ from, to }) => minute >= from && minute < to)

function firstStart({ windows }: PatrolSite, { breaks, on }: PatrolTeam, from: number): number {
  for (let start = from; start + visitMinutes <= on.to; start++) {
    const isOpen = windows.some((window) => start >= window.from && start + visitMinutes <= window.to)
    const isFree = breaks.every((pause) => start + visitMinutes <= pause.from || start >= pause.to)
    if (isOpen && isFree) return start
  }
  return Number.POSITIVE_INFINITY
}
