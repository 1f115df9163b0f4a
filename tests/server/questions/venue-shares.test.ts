import { describe, expect, it } from 'vitest'
import type { Venue } from '../../../server/contract/answers.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { VenueShares } from '../../../server/contract/venue-shares.ts'
import { venueShares } from '../../../server/questions/venue-shares.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area, askingOf, everySource, filterOf, inCell } from './asking-fixture.ts'

/** Cells far from each other. */
const spots = [500, 2600, 5200]
const venue = (at: number, change: Partial<Venue> = {}): Venue => ({
  ...{ id: `v${at}`, name: `Example ${at}`, kind: 'Takeaway', cell: area.cells[spots[at]], fictional: true },
  ...{ ward: inCell(spots[at]).ward2022, lon: 0, lat: 0 },
  ...change,
})
const record = (cell: number, source = 'police-uk-street') => ({
  ...{ ...inCell(cell), source, type: 'violence', month: monthNumber('2026-06'), day: null, hour: null },
})
const beside = area.neighbours[spots[1] * 6]
const records = [
  ...Array.from({ length: 8 }, () => record(spots[0])),
  ...Array.from({ length: 3 }, () => record(beside)),
  record(spots[2]),
  // Near no venue.
  ...Array.from({ length: 50 }, () => record(8000)),
  // Of a source that this reader may not ask.
  ...Array.from({ length: 40 }, () => record(spots[2], 'ae-assaults')),
]
const all = [venue(0), venue(1), venue(2), venue(0, { id: 'pub', kind: 'Pub', name: 'Example pub' })]
const asking = askingOf(temporaryFolder(), records)
const ask = (kind: string | null, change: Partial<typeof asking> = {}) =>
  VenueShares.parse(
    readReleased(
      venueShares({ ...asking, venues: { list: () => all }, ...change }, { filter: filterOf(''), kind }),
    ),
  )

describe('venues of a kind', () => {
  it('are ranked by what happens near each, of all that happens near any', () => {
    const { kinds, kind, total, half, ranked } = ask(null)
    expect([kinds, kind]).toEqual([
      [
        { kind: 'Takeaway', venues: 3 },
        { kind: 'Pub', venues: 1 },
      ],
      'Takeaway',
    ])
    expect([total, half]).toEqual([12, 1])
    expect(ranked.map(({ id, near, share }) => [id, near, share])).toEqual([
      ['v0', 8, 8 / 12],
      ['v1', 3, 3 / 12],
      ['v2', 1, 1 / 12],
    ])
  })

  it('count a source for its party alone, through gate 2', () => {
    const readable = new Set([...everySource, 'ae-assaults'])
    expect(ask('Takeaway', { readable }).total).toBe(52)
    // Gate 2 decides by what was counted, whatever is said to be readable.
    const viewer = { role: 'partner', agency: 'youth-service', account: null } as const
    expect(() => ask('Takeaway', { readable, viewer })).toThrow(
      expect.objectContaining({ code: 'notReleased' }),
    )
  })

  it('of another kind are not known', () => {
    expect(() => ask('Bakery')).toThrow(expect.objectContaining({ code: 'unknownValue' }))
    expect(ask(null, { venues: { list: () => [] } })).toMatchObject({ kind: '', half: null, ranked: [] })
  })

  it('are invented ones alone beside invented figures', () => {
    const folder = temporaryFolder()
    const demonstration = askingOf(folder, [record(spots[0], 'demonstration')])
    const list = () => [venue(0), venue(1, { fictional: false })]
    const { ranked } = ask(null, { ...demonstration, venues: { list } })
    expect(ranked.map(({ id }) => id)).toEqual(['v0'])
  })
})
