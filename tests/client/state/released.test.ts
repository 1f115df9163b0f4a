import { expect, it } from 'vitest'
import { partnerAnswer, publicAnswer } from '../../../client/state/released-answer.ts'
import {
  everythingReleased,
  monthsOfPeriod,
  periodWords,
  readReleasedQuestion,
  releasedQuery,
} from '../../../client/state/released-question.ts'
import { readReleasedText, releasedText } from '../../../client/state/released-text.ts'
import { heldToRoom } from '../../../client/state/room-filter.ts'
import { emptyFilter } from '../../../server/contract/filter.ts'

it('a question has one text, and comes back from it', () => {
  const question = { from: '2024-01', to: '2025-12', ward: ['W2', 'W1'], group: ['burglary'] }
  const text = releasedQuery(question)
  expect(text).toBe('from=2024-01&to=2025-12&ward=W1,W2&group=burglary')
  expect(readReleasedQuestion(new URLSearchParams(text))).toEqual({ ...question, ward: ['W1', 'W2'] })
  expect(releasedQuery(everythingReleased)).toBe('')
})

it.each(['from=2024-13&to=2025-12', 'from=2025-01', 'from=2026-01&to=2025-12', 'ward=<b>,&group=%00'])(
  'what cannot be read counts as not given: %s',
  (text) => expect(readReleasedQuestion(new URLSearchParams(text))).toEqual(everythingReleased),
)

it('a link restores the view', () => {
  const shared = {
    question: { ...everythingReleased, ward: ['W1'] },
    preview: 3,
    layer: 'published',
    form: 'table',
    listed: 'wards',
    selected: { kind: 'zone', id: 'Z2-004' },
    camera: [0.02, 51.4, 12.5],
  } as const
  expect(readReleasedText(releasedText(shared))).toEqual(shared)
  expect(readReleasedText('?preview=-1&layer=live&view=3d&select=person:1&at=1')).toEqual({
    question: everythingReleased,
    preview: null,
    layer: 'released',
    form: 'places',
    listed: 'places',
    selected: null,
    camera: null,
  })
})

it('periods know their months and their words', () => {
  expect(monthsOfPeriod('2025')).toEqual({ from: '2025-01', to: '2025-12' })
  expect(monthsOfPeriod('2026-H2')).toEqual({ from: '2026-07', to: '2026-12' })
  expect(monthsOfPeriod('2026-Q3')).toEqual({ from: '2026-07', to: '2026-09' })
  expect(['2025', '2026-H1', '2026-Q3'].map(periodWords)).toEqual([
    '2025',
    'first half of 2026',
    'Jul–Sep 2026',
  ])
})

it('either tier comes into one shape, withheld counts unchanged and no block summed', () => {
  const below = { below: 5 }
  const answer = partnerAnswer({
    ...{ release: 2, from: '2026-01', to: '2026-03', total: 9, wards: [], groups: [] },
    zones: [{ zone: 'Z1-001', count: below }],
    quarters: [{ quarter: '2026-Q1', count: 9 }],
    protected: null,
  })
  expect(answer).toMatchObject({ zones: [{ id: 'Z1-001', count: below }], protected: null, open: null })
  const open = { total: 7 } as Parameters<typeof publicAnswer>[0]['open']
  const hidden = { below: 10 }
  const seen = publicAnswer({
    open,
    released: {
      ...{ release: 2, from: '2025-01', to: '2025-12', total: 45, zones: [], wards: [], groups: [] },
      years: [{ year: 2025, count: 45 }],
      lastFourQuarters: { from: '2025-04', to: '2026-03', count: 40 },
    },
    protected: { years: [{ year: 2025, count: hidden }] },
  })
  expect(seen.total).toBe(45)
  expect(seen.protected?.periods).toEqual([{ period: '2025', count: hidden }])
})

it('before the parties of an agreement only its own source and published ones are asked', () => {
  const room = { audience: 'parties', agreement: 'A-1', sources: ['fire'] } as const
  const asked = {
    activity: false,
    withRecords: new Set(['police-uk-street', 'mps-ward', 'ambulance', 'fire']),
  }
  const held = heldToRoom({ ...emptyFilter, source: ['ambulance'] }, room, asked)
  // One source of a group of events at a time, the most precise.
  expect(held.source).toEqual(['fire', 'police-uk-street'])
  expect(held.class).toEqual(['open', 'shared'])
  expect(heldToRoom({ ...emptyFilter, source: ['mps-ward'] }, room, asked).source).toEqual(['mps-ward'])
  const activity = heldToRoom(emptyFilter, room, { ...asked, activity: true })
  expect(activity).toMatchObject({ source: [], class: ['open'] })
  const police = { ...room, sources: ['police-extract'] }
  expect(heldToRoom(emptyFilter, police, asked).source).toEqual(['police-extract'])
  // A protected source is no room's own, even where one is written by hand.
  const homes = heldToRoom(emptyFilter, { ...room, sources: ['cuckooing'] }, asked)
  expect(homes).toMatchObject({ source: [], class: ['open'] })
  expect(heldToRoom(emptyFilter, null, asked)).toEqual(emptyFilter)
  expect(heldToRoom(emptyFilter, { audience: 'public' }, asked)).toEqual(emptyFilter)
})
