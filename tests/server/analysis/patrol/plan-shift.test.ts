/** The planner: rules never broken, the same seed the same plan, and how near it comes to the exact optimum. */
import { describe, expect, it } from 'vitest'
import { planShift } from '../../../../server/analysis/patrol/plan-shift.ts'
import { brokenRules, type DrawnShift, drawnShift, worthOf } from './drawn-shift.ts'
import { exactOptimum } from './exact-optimum.ts'

const plan = ({ sites, teams, seed }: DrawnShift) => planShift(sites, teams, seed)

describe('rules', () => {
  it('are never broken', () => {
    let visits = 0
    for (let seed = 0; seed < 40; seed++) {
      const shift = drawnShift(seed, { sites: 14, teams: 3, hours: 9 })
      const planned = plan(shift)
      expect([seed, brokenRules(shift, planned)]).toEqual([seed, []])
      visits += planned.teams.reduce((sum, team) => sum + team.visits.length, 0)
    }
    // Something was planned that could have broken them.
    expect(visits).toBeGreaterThan(250)
  }, 120_000)

  it('would be found broken', () => {
    const shift = drawnShift(3, { sites: 12, teams: 2, hours: 8 })
    const planned = plan(shift)
    const first = planned.teams.findIndex(({ visits }) => visits.length > 1)
    expect(first).toBeGreaterThanOrEqual(0)
    const change = (by: (visits: { site: number; from: number; to: number; way: number }[]) => void) => {
      const teams = planned.teams.map(({ visits, ends }) => ({
        ends,
        visits: visits.map((visit) => ({ ...visit })),
      }))
      by(teams[first].visits)
      return brokenRules(shift, { ...planned, teams })
    }
    expect(change(() => undefined)).toEqual([])
    expect(change((visits) => visits.splice(1, 0, visits[0]))).toContain('again too soon')
    expect(change((visits) => (visits[0].from -= 600))).toContain('outside the shift')
    expect(change((visits) => (visits[1].from = visits[0].to))).toContain('a visit of another length')
    expect(brokenRules(shift, { ...planned, quotas: planned.quotas.map(() => 0) })).toContain(
      'more visits than allotted',
    )
  })
})

it('the same seed gives the same plan, another one another order', () => {
  const shift = drawnShift(13, { sites: 14, teams: 2, hours: 9 })
  expect(plan(shift)).toEqual(plan(shift))
  const orders = Array.from({ length: 6 }, (_, seed) =>
    JSON.stringify(plan({ ...shift, seed }).teams.map(({ visits }) => visits.map(({ site }) => site))),
  )
  expect(new Set(orders).size).toBeGreaterThan(3)
})

it('a pinned place is visited before anything that is worth more', () => {
  const on = { from: 600, to: 670 }
  const site = (x: number, value: number, isMust: boolean) => ({ x, y: 0, windows: [on], value, isMust })
  const sites = [site(0, 9, false), site(1500, 0, true), site(100, 8, false)]
  const planned = planShift(sites, [{ on, breaks: [], mode: 'walk', start: { x: 0, y: 0 } }], 1)
  expect(planned.teams[0].visits.map((visit) => visit.site)).toContain(1)
})

it('no sites and no time give an empty plan, not an error', () => {
  const team = { on: { from: 600, to: 610 }, breaks: [], mode: 'walk', start: null } as const
  expect(planShift([], [team], 1)).toEqual({ quotas: [], teams: [{ visits: [], ends: 600 }] })
  const site = { x: 0, y: 0, windows: [{ from: 600, to: 610 }], value: 1, isMust: false }
  expect(planShift([site], [team], 1).teams[0].visits).toEqual([])
})

describe('beside the exact optimum', () => {
  it('a shift small enough to be worked out by hand', () => {
    const on = { from: 0, to: 60 }
    const team = { on, breaks: [], mode: 'walk', start: null } as const
    // 0 and 1 lie together, 2 is worth most and half an hour away: all three take 15 + 0 + 15 + 30 + 15 minutes.
    const at = (metres: number, value: number) => ({
      x: metres,
      y: 0,
      windows: [on],
      value,
      quota: 1,
      isMust: false,
    })
    const sites = [at(0, 3), at(0, 3), at(1846, 5)]
    expect(exactOptimum(team, sites)).toBe(8)
    expect(
      exactOptimum(
        { ...team, on: { from: 0, to: 75 } },
        sites.map((site) => ({ ...site, windows: [{ from: 0, to: 75 }] })),
      ),
    ).toBe(11)
    expect(exactOptimum(team, [{ ...sites[0], quota: 2 }])).toBe(3)
  })

  it('at least 95 of 100 on shifts of up to 16 candidates', () => {
    const ratios = Array.from({ length: 16 }, (_, seed) => {
      const shift = drawnShift(1000 + seed, { sites: 16, teams: 1, hours: 4 })
      const sites = shift.sites.map((site) => ({ ...site, isMust: false }))
      const planned = plan({ ...shift, sites })
      const worth = worthOf({ ...shift, sites }, planned)
      const best = exactOptimum(
        shift.teams[0],
        sites.map((site, at) => ({ ...site, quota: planned.quotas[at] })),
        worth,
      )
      return best === 0 ? 1 : worth / best
    })
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.95)
  }, 120_000)
})
