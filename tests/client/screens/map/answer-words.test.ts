import { describe, expect, it } from 'vitest'
import { nextStop, stopAt } from '../../../../client/parts/sheet-stops.ts'
import { answerSentence } from '../../../../client/screens/map/answer-sentence.ts'
import { clockWords } from '../../../../client/screens/map/clock-words.ts'
import { typeRows } from '../../../../client/screens/map/type-rows.ts'
import { jagSearch, londonWeekday, tonightSearch } from '../../../../client/screens/start/door-links.ts'

const cell = {
  ...{
    cell: 'x',
    ward: 'w',
    place: 'p',
    wardName: 'n',
    lon: 0,
    lat: 51,
    count: 9,
    rank: 1,
    cumulativeShare: 1,
  },
  ...{ z: null, p: null, q: null, bin: null },
}
const verdict = (code: string) => ({ code, text: `text of ${code}`, detail: '' })
const wards = [
  { code: 'a', name: 'Penge', count: 30 },
  { code: 'b', name: 'Hayes', count: 10 },
]

describe('the one sentence', () => {
  it('names the share that holds half', () => {
    const concentrated = { verdict: verdict('concentrated'), areaShareFor50: 0.031, cells: [cell] }
    expect(answerSentence(concentrated, wards)).toBe(
      'Half of these incidents happen in 3.1\u00a0% of the borough',
    )
  })
  it('says when nothing stands out, or when there is too little', () => {
    const spread = { verdict: verdict('spread'), areaShareFor50: 0.2, cells: [cell] }
    expect(answerSentence(spread, wards)).toContain('no place stands out')
    expect(answerSentence({ ...spread, verdict: verdict('tooFew') }, wards)).toBe('text of tooFew')
  })
  it('answers by ward when the source has no places', () => {
    const noCells = { verdict: verdict('none'), areaShareFor50: null, cells: [] }
    expect(answerSentence(noCells, wards)).toBe('Penge has the most: 75\u00a0% of the borough’s')
  })
})

it('says days and hours in few words', () => {
  expect(clockWords({ day: [5, 6], hours: { plain: [], wrap: { from: 20, to: 2 } } })).toBe('Fri–Sat 20–03')
  expect(clockWords({ day: [1, 3], hours: { plain: [14, 15, 16], wrap: null } })).toBe('Mon, Wed 14–17')
})

it('lists the types that occur or are chosen', () => {
  const groups = [
    { id: 'g', label: 'G' },
    { id: 'h', label: 'H' },
  ]
  const types = ['a', 'b', 'c'].map((id) => ({ id, label: id, group: id === 'c' ? 'h' : 'g' }))
  const rows = typeRows(groups, types, [{ id: 'b', count: 4 }], new Set(['a']))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ count: 4, allTypes: ['a', 'b'] })
  expect(rows[0].types.map(({ id }) => id)).toEqual(['b', 'a'])
})

it('the sheet has three heights and stops at its ends', () => {
  expect([nextStop('low', 1), nextStop('full', 1), nextStop('low', -1)]).toEqual(['half', 'full', 'low'])
  expect([stopAt(0.1), stopAt(0.5), stopAt(0.9)]).toEqual(['full', 'half', 'low'])
})

it('the doors ask for this evening, and for the last month beside the year before', () => {
  const data = { from: '2023-11', to: '2026-10' }
  // 23:30 UTC on a summer Friday is Saturday in London.
  expect(londonWeekday(new Date('2026-07-03T23:30:00Z'))).toBe(6)
  expect(tonightSearch(data, new Date('2026-07-03T12:00:00Z'))).toBe(
    '?from=2025-11&to=2026-10&day=5&hour=18-2',
  )
  expect(jagSearch(data)).toBe('?from=2026-10&to=2026-10&against=2025-10,2025-10')
})
