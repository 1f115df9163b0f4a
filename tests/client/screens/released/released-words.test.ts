import { expect, it } from 'vitest'
import { approvalWords, contentWords } from '../../../../client/screens/data/release-words.ts'
import { roomChoices } from '../../../../client/screens/present/room-choices.ts'
import { spokenPlace, zoneWords } from '../../../../client/screens/released/place-words.ts'
import { releasedCsv } from '../../../../client/screens/released/released-csv.ts'
import { chosenPeriod, periodChoices } from '../../../../client/screens/released/released-period.ts'
import { releasedRows, releasedTable } from '../../../../client/screens/released/released-rows.ts'
import { releasedSentence } from '../../../../client/screens/released/released-sentence.ts'
import { toggleGroup } from '../../../../client/screens/released/toggle-group.ts'
import { everythingReleased } from '../../../../client/state/released-question.ts'
import type { AgreementEntry } from '../../../../server/contract/agreement.ts'
import type { Role } from '../../../../server/contract/reference.ts'

const below = { below: 10 }
const facts = new Map([
  ['Z2-001', { name: 'around Elm Road, North Ward', ward: 'W1' }],
  ['Z2-002', { name: 'around Oak Road, North Ward', ward: 'W1' }],
  ['Z2-003', { name: 'around Ash Road, South Ward', ward: 'W2' }],
])
const wards = [
  { code: 'W1', name: 'North Ward', residents: 1, households: 1, cells: 1 },
  { code: 'W2', name: 'South Ward', residents: 1, households: 1, cells: 1 },
]
const answer = {
  zones: [
    { id: 'Z2-001', count: below },
    { id: 'Z2-002', count: 15 },
    { id: 'Z2-003', count: 40 },
  ],
  wards: [
    { id: 'W1', count: 20 },
    { id: 'W2', count: 40 },
  ],
}

it('the sentence names the most and says in how many places the count is withheld', () => {
  const places = [
    { name: 'around A', count: 10 },
    { name: 'around B', count: 40 },
    { name: 'around C', count: below },
    { name: 'around D', count: 25 },
    { name: 'at E', count: 15 },
  ]
  expect(releasedSentence(places, 'zones')).toBe(
    'Most reported around B, D and at E. In 1 of 5 zones fewer than 10, so not shown',
  )
  const hidden = [1, 2].map(() => ({ name: 'around C', count: below }))
  expect(releasedSentence(hidden, 'zones')).toBe('Fewer than 10 in each of the 2 zones')
  expect(releasedSentence([{ name: 'in A', count: 10 }], 'wards')).toBe('Most reported in A')
  expect(releasedSentence([], 'zones')).toBe('Nothing is released for this question')
})

it('withheld places come last, and those of other wards not at all', () => {
  const all = releasedRows(answer, 'places', facts, wards, [])
  expect(all.map(({ id }) => id)).toEqual(['Z2-003', 'Z2-002', 'Z2-001'])
  expect(all[0]).toMatchObject({ name: 'Around Ash Road', ward: 'South Ward', count: 40 })
  const one = releasedRows(answer, 'places', facts, wards, ['W1'])
  expect(one.map(({ id }) => id)).toEqual(['Z2-002', 'Z2-001'])
  expect(releasedRows(answer, 'wards', facts, wards, ['W2']).map(({ name }) => name)).toEqual(['South Ward'])
})

it('the table keeps a withheld count as one', () => {
  const { columns, rows } = releasedTable(releasedRows(answer, 'places', facts, wards, []), 'Zone')
  expect(columns.map(({ label }) => label)).toEqual(['Zone', 'Ward', 'Count'])
  expect(rows[2].cells).toEqual(['Around Elm Road', 'North Ward', below])
})

it('the file says fewer than 10 in words, and disarms text', () => {
  const rows = releasedRows(answer, 'places', facts, wards, [])
  const text = releasedCsv(
    [...rows, { kind: 'zone', id: 'Z2-004', name: '=1+1', ward: 'a,"b"', count: 10 }],
    {
      counted: 'Release 3',
      period: 'Jan 2025 – Dec 2025',
      kinds: 'all',
      marking: 'OFFICIAL',
      attribution: 'x',
    },
  )
  const lines = text.split('\r\n')
  expect(lines[0]).toBe('\uFEFFid,place,ward,count,counted_from,period,kinds,marking,attribution')
  expect(lines[3]).toContain('Around Elm Road,North Ward,fewer than 10,Release 3')
  expect(lines[4]).toContain(`'=1+1,"a,""b""",10`)
  expect(text).not.toMatch(/,0,Release/)
})

it('a zone is named once, without its ward', () => {
  expect(zoneWords('around Elm Road, North Ward', 'North Ward')).toBe('Around Elm Road')
  expect(zoneWords('around Elm Road, North Ward', '')).toBe('Around Elm Road, North Ward')
})

it('a sentence speaks of a zone by one street', () => {
  expect(spokenPlace({ kind: 'zone', name: 'Around Elm Road and Oak Road' })).toBe('around Elm Road')
  expect(spokenPlace({ kind: 'ward', name: 'North Ward' })).toBe('in North Ward')
})

it('the public chooses years and the last four quarters, partners quarters', () => {
  const years = periodChoices({
    periods: [
      { period: '2024', count: 40 },
      { period: '2025', count: below },
    ],
    lastFourQuarters: { from: '2025-10', to: '2026-09', count: 20 },
  })
  expect(years.map(({ label }) => label)).toEqual(['All years', 'Last four quarters', '2025', '2024'])
  expect(chosenPeriod(years, { ...everythingReleased, from: '2025-01', to: '2025-12' })?.id).toBe('2025')
  expect(chosenPeriod(years, { ...everythingReleased, from: '2024-01', to: '2025-12' })).toBeNull()
  const quarters = periodChoices({
    periods: ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map((period) => ({ period, count: 5 })),
    lastFourQuarters: null,
  })
  expect(quarters[1]).toMatchObject({ from: '2025-10', to: '2026-09' })
  expect(quarters[2]).toMatchObject({ label: 'Jul–Sep 2026', from: '2026-07', to: '2026-09' })
})

it('police activity is never ticked together with incidents', () => {
  expect(toggleGroup(['burglary'], 'stop-search')).toEqual(['stop-search'])
  expect(toggleGroup(['stop-search'], 'burglary')).toEqual(['burglary'])
  expect(toggleGroup(['burglary'], 'drugs-exploitation')).toEqual(['burglary', 'drugs-exploitation'])
  expect(toggleGroup(['burglary'], 'burglary')).toEqual([])
})

it('a release says who is still missing', () => {
  const at = '2026-10-02T09:00:00Z'
  expect(approvalWords({ state: 'built', approvals: [{ role: 'analyst', at }] })).toBe(
    'Approved by an analyst. Still missing: the data-protection lead.',
  )
  expect(approvalWords({ state: 'built', approvals: [] })).toBe(
    'Still missing: the analyst and the data-protection lead.',
  )
  expect(
    contentWords({
      lastQuarter: '2026-Q3',
      sources: [
        { source: 'fire', audience: 'partner' },
        { source: 'ambulance', audience: 'public' },
      ],
    }),
  ).toBe('Up to Jul–Sep 2026 · 2 sources, 1 of them for the public')
})

it('nobody presents more than the own role and agency see', () => {
  const agreement: AgreementEntry = {
    reference: 'F-1',
    source: 'fire',
    sourceLabel: 'Fire',
    class: 'shared',
    state: 'inForce',
    parties: ['council'],
    purpose: '',
    contact: '',
    starts: '2026-01-01',
    ends: '2027-01-01',
    endedAt: null,
    retentionMonths: 36,
    publish: 'none',
    lawfulBasis: null,
    publishAgreedBy: null,
    publishAgreedOn: null,
    version: null,
    demo: false,
  }
  const expired = { ...agreement, reference: 'F-0', state: 'expired' } as const
  const sensitive = { ...agreement, reference: 'C-1', class: 'protected' } as const
  const ids = (role: Role, agency: string): string[] =>
    roomChoices({ role, agency }, [agreement, expired, sensitive]).map(({ id }) => id)
  expect(ids('analyst', 'council')).toEqual(['public', 'partners', 'F-1'])
  expect(ids('analyst', 'police')).toEqual(['public', 'partners'])
  expect(ids('partner', 'council')).toEqual(['public', 'partners'])
  expect(ids('dpo', 'council')).toEqual(['public'])
})
