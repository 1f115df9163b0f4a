import { expect, it } from 'vitest'
import { chainLinks } from '../../../../client/screens/places/chain-dates.ts'
import { chainOf } from '../../../../client/screens/places/place-chain.ts'
import type { PlacePage, ToldEntry } from '../../../../server/contract/told/told.ts'
import { noSteps } from '../../../../server/contract/told/told.ts'
import { action, concern, power, report, standing } from './told-entries.ts'

const at = (...entries: ToldEntry[]): PlacePage['entries'] => entries.map((entry) => ({ steps: 0, entry }))

it('tells from when to when each link of the chain is, and which has not come yet', () => {
  const closed = report({
    ...{ madeOn: '2026-03-01', standing: { ...standing, isOver: true } },
    steps: { ...noSteps, outcome: { word: 'changed', on: '2026-05-20' } },
  })
  const entries = at(concern({ madeOn: '2026-04-10' }), closed, action({ madeOn: '2026-04-30' }), power())
  expect(chainLinks(chainOf(entries))).toEqual([
    { label: 'Noticed', count: 2, days: { first: '2026-03-01', last: '2026-04-10' } },
    { label: 'Assessed', count: 0, days: null },
    { label: 'Agreed', count: 2, days: { first: '2026-04-10', last: '2026-04-30' } },
    { label: 'Patrolled', count: 0, days: null },
    { label: 'Outcome', count: 1, days: { first: '2026-05-20', last: '2026-05-20' } },
  ])
})

it('an action that is done ended with its last update', () => {
  const update = { agency: 'council', on: '2026-06-02', at: '', text: 'It hangs.', state: 'done' as const }
  const done = action({
    ...{ madeOn: '2026-04-30', standing: { ...standing, isOver: true } },
    steps: { ...noSteps, updates: [update] },
  })
  const [, , agreed, , outcome] = chainLinks(chainOf(at(done)))
  expect([agreed.days?.first, outcome.days?.first]).toEqual(['2026-04-30', '2026-06-02'])
})
