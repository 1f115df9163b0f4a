import type { Random } from '../random.ts'
import { move, reverse } from './choose-visits.ts'
import { finishOf, type TeamClock } from './time-route.ts'

/** Enough changes for a route of 20 visits to forget the one it began as. */
const triesAVisit = 40

/**
 * The same visits in an order that nobody can foresee (Koper: visits in random order). Begins with a route that can be kept
 * and changes it at random, each change kept as long as the team is back in time: visits are never lost for the order, and a
 * shift without any room to spare stays near its shortest way.
 */
export function randomOrder(clock: TeamClock, order: readonly number[], random: Random): number[] {
  let now = [...order]
  if (now.length < 2) return now
  for (let left = triesAVisit * now.length; left > 0; left--) {
    const from = random.integer(0, now.length - 1)
    const to = random.integer(0, now.length - 1)
    const next: number[] = []
    if (random.uniform() < 0.5) move(now, from, to, next)
    else reverse(now, Math.min(from, to), Math.max(from, to), next)
    if (Number.isFinite(finishOf(clock, next))) now = next
  }
  return now
}
