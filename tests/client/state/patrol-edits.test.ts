/** Changes by hand to a plan: what each asks, and that the contract reads it back. */
import { describe, expect, it } from 'vitest'
import {
  isMovable,
  leaveOut,
  moveStop,
  nudge,
  pin,
  takeBack,
  takeOutStop,
} from '../../../client/state/patrol-edits.ts'
import {
  type PatrolPlan,
  type PatrolQuestion,
  patrolOfText,
  patrolQuery,
} from '../../../server/contract/patrol.ts'

const [one, two, three, four] = ['8a194ad0d3a7fff', '8a194ad0d387fff', '8a194ad0d3affff', '8a194ad0d397fff']
const question: PatrolQuestion = {
  ...{ start: '2026-11-27T18:00', end: '2026-11-27T22:00', breaks: [], begin: null, orders: null },
  ...{
    teams: [
      { agency: 'police', mode: 'walk', hours: null },
      { agency: 'wardens', mode: 'walk', hours: null },
    ],
  },
  ...{ pins: [], without: [], filter: '', candidates: 40, seed: 0 },
}
/** Two teams: one, two, one for the first, three for the second. */
const answer = {
  hotspots: [{ centre: one }, { centre: two }, { centre: three }],
  teams: [{ stops: [{ hotspot: 0 }, { hotspot: 1 }, { hotspot: 0 }] }, { stops: [{ hotspot: 2 }] }],
} as PatrolPlan
const plan = { question, answer }
const isReadBack = (asked: PatrolQuestion) => expect(patrolOfText(patrolQuery(asked))).toEqual(asked)

describe('a place', () => {
  it('is pinned or left out, never both, and can be taken back', () => {
    const out = leaveOut(pin(question, one), one)
    expect([out.pins, out.without]).toEqual([[], [one]])
    const pinned = pin(out, one)
    expect([pinned.pins, pinned.without]).toEqual([[one], []])
    expect(takeBack(pinned, one)).toEqual(question)
    isReadBack(pinned)
  })

  it('is moved by pinning the other cell in its place, in an order by hand, too', () => {
    const ordered = { ...question, pins: [one], without: [four], orders: [[one, two, one], [three]] }
    const moved = nudge(ordered, one, four)
    expect(moved).toMatchObject({ pins: [four], without: [], orders: [[four, two, four], [three]] })
    isReadBack(moved)
  })

  it('leaves an order with it, and comes last in the shortest when it is pinned', () => {
    const ordered = { ...question, orders: [[one, two, one], [three]] }
    expect(leaveOut(ordered, one).orders).toEqual([[two], [three]])
    expect(pin(ordered, four).orders).toEqual([
      [one, two, one],
      [three, four],
    ])
    expect(pin(ordered, two).orders).toEqual(ordered.orders)
    expect(pin(question, four).orders).toBeNull()
  })

  it('can be moved when its own cell put it there: not a venue, nor a station near a court', () => {
    expect(isMovable(question, { centre: one, reason: 'history' })).toBe(true)
    expect(isMovable(question, { centre: one, reason: 'pinned' })).toBe(false)
    expect(isMovable(pin(question, one), { centre: one, reason: 'pinned' })).toBe(true)
    expect(isMovable(question, { centre: one, reason: 'safeArrival' })).toBe(false)
  })
})

describe('a stop', () => {
  it.each([
    [0, 1, [two, one, one]],
    [2, 0, [one, one, two]],
    [0, 9, [two, one, one]],
    [1, -3, [two, one, one]],
  ])('goes from %i to %i', (from, to, order) => {
    const asked = moveStop(plan, { team: 0, from, to })
    expect(asked.orders).toEqual([order, [three]])
    isReadBack(asked)
  })

  it('is taken out alone: its place may have another', () => {
    expect(takeOutStop(plan, 0, 0).orders).toEqual([[two, one], [three]])
    expect(takeOutStop(plan, 1, 0).orders).toEqual([[one, two, one], []])
    isReadBack(takeOutStop(plan, 1, 0))
  })
})
