import type { PatrolPlan, PatrolQuestion } from '../../server/contract/patrol.ts'

/** Changes that somebody makes to a plan by hand: each is the question of the plan as it then is. Pure. */

const without = (list: readonly string[], each: string): string[] => list.filter((other) => other !== each)
const withIt = (list: readonly string[], each: string): string[] => [...new Set([...list, each])].sort()

/** The order of a plan as it stands, centres a team: what a change of the order begins with. */
const ordersOf = ({ hotspots, teams }: PatrolPlan): string[][] =>
  teams.map(({ stops }) => stops.map(({ hotspot }) => hotspots[hotspot].centre))

/** Left out with the ring around it; no longer pinned, and in no order. */
export const leaveOut = (question: PatrolQuestion, centre: string): PatrolQuestion => ({
  ...question,
  pins: without(question.pins, centre),
  without: withIt(question.without, centre),
  orders: question.orders?.map((order) => without(order, centre)) ?? null,
})

/** Visited in any case; no longer left out. In an order by hand it comes last in the shortest, once. */
export function pin(question: PatrolQuestion, centre: string): PatrolQuestion {
  const { orders } = question
  const isOrdered = orders?.some((order) => order.includes(centre)) ?? true
  const shortest = orders?.reduce((least, order, at) => (order.length < orders[least].length ? at : least), 0)
  return {
    ...question,
    pins: withIt(question.pins, centre),
    without: without(question.without, centre),
    orders: isOrdered
      ? orders
      : (orders?.map((order, at) => (at === shortest ? [...order, centre] : order)) ?? null),
  }
}

/** Neither pinned nor left out any more. */
export const takeBack = (question: PatrolQuestion, centre: string): PatrolQuestion => ({
  ...question,
  pins: without(question.pins, centre),
  without: without(question.without, centre),
})

/** A hotspot moved to another cell: that one is pinned in its place. */
export const nudge = (question: PatrolQuestion, from: string, to: string): PatrolQuestion => ({
  ...question,
  pins: withIt(without(question.pins, from), to),
  without: without(question.without, to),
  orders: question.orders?.map((order) => order.map((each) => (each === from ? to : each))) ?? null,
})

/** Whether a hotspot stands where it does by its own cell: a venue or a station cannot be moved. */
export const isMovable = (
  { pins }: Pick<PatrolQuestion, 'pins'>,
  { centre, reason }: Pick<PatrolPlan['hotspots'][number], 'centre' | 'reason'>,
): boolean => reason === 'history' || pins.includes(centre)

/** One stop of a team earlier or later; a place beyond the first or last is the first or last. */
export function moveStop(
  { question, answer }: { question: PatrolQuestion; answer: PatrolPlan },
  { team, from, to }: { team: number; from: number; to: number },
): PatrolQuestion {
  const orders = ordersOf(answer)
  const [moved] = orders[team].splice(from, 1)
  if (moved !== undefined) orders[team].splice(Math.max(0, Math.min(to, orders[team].length)), 0, moved)
  return { ...question, orders }
}

/** One stop less for a team; the place may still be visited at another time. */
export function takeOutStop(
  { question, answer }: { question: PatrolQuestion; answer: PatrolPlan },
  team: number,
  at: number,
): PatrolQuestion {
  const orders = ordersOf(answer)
  orders[team].splice(at, 1)
  return { ...question, orders }
}
