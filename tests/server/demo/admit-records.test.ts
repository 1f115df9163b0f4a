import { beforeAll, describe, expect, test } from 'vitest'
import { loadCategories } from '../../../server/area/categories.ts'
import type { AdmittedIncident } from '../../../server/contract/admitted.ts'
import { sources } from '../../../server/contract/sources.ts'
import { admitRecords, admitVenues } from '../../../server/demo/admit-records.ts'
import { area, referenceFolder } from '../area/pack.ts'
import { draw, now } from './draw.ts'

const ground = { area, categories: loadCategories(`${referenceFolder}/categories.csv`), now }
const records = draw(1)
const bySource = ['demonstration', 'demonstration-stop-search'] as const
let admitted: AdmittedIncident[] = []

beforeAll(() => {
  admitted = bySource.flatMap((source) =>
    admitRecords(
      ground,
      source,
      records.filter(({ kind }) => kind.source === source),
    ),
  )
})

describe('demonstration records at gate 1', () => {
  test('none is refused, none changes its time, and only the fold table changes a place', () => {
    expect(admitted).toHaveLength(records.length)
    const drawn = bySource.flatMap((source) => records.filter(({ kind }) => kind.source === source))
    const changed = admitted.filter((one, at) => {
      const { cell, month, day, hour, kind } = drawn[at]
      return !(
        one.place.cell === area.cells[area.foldOf(cell)] &&
        one.month === month &&
        one.day === day &&
        one.hour === hour &&
        one.type === kind.word &&
        one.source === kind.source
      )
    })
    expect(changed).toEqual([])
  })

  test('none lies outside the borough: each has a cell and the ward of that cell', () => {
    const astray = admitted.filter(({ place }) => {
      const number = place.cell === null ? -1 : area.cellNumber(place.cell)
      return number < 0 || place.ward2022 !== area.wards(2022)[area.wardOfCell(number, 2022)].code
    })
    expect(admitted.length).toBeGreaterThan(100_000)
    expect(astray).toEqual([])
  })

  test('some are folded, and the same places stay the worst for robbery at night', () => {
    const drawn = records.filter(({ kind }) => kind.source === 'demonstration')
    const isNight = (type: string, day: number | null, hour: number | null) =>
      type === 'robbery' && day !== null && hour !== null && (hour >= 20 || hour <= 2)
    const worst = (cells: readonly number[]) => {
      const counts = new Map<number, number>()
      for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
      return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3)
    }
    const stored = admitted
      .slice(0, drawn.length)
      .map(({ place }) => (place.cell ? area.cellNumber(place.cell) : -1))
    const nights = drawn.flatMap(({ kind, day, hour }, at) => (isNight(kind.word, day, hour) ? [at] : []))
    expect(stored.some((cell, at) => cell !== drawn[at].cell)).toBe(true)
    expect(worst(nights.map((at) => stored[at])).map(([cell]) => cell)).toEqual(
      worst(nights.map((at) => drawn[at].cell)).map(([cell]) => cell),
    )
  })

  test('fictional venues stand where they are, as entries of a public register', () => {
    const folded = area.cells.findIndex((_, cell) => area.foldOf(cell) !== cell)
    const [venue] = admitVenues(ground, [
      { registerId: 'fiction-1', name: 'The Invented Chip', kind: 'Takeaway', cell: folded },
    ])
    expect(venue.cell).toBe(area.cells[folded])
  })

  test('their sources are shared, and searches are police activity', () => {
    const of = (id: string) => sources.find((source) => source.id === id)
    expect(of('demonstration')).toMatchObject({ class: 'shared', overlap: 'recorded-crime', activity: false })
    expect(of('demonstration-stop-search')).toMatchObject({ class: 'shared', activity: true })
  })

  test('a refusal is not swallowed', () => {
    const wrong = { ...records[0], kind: { ...records[0].kind, word: 'no such kind' } }
    expect(() => admitRecords(ground, 'demonstration', [wrong])).toThrow('unknownCategory')
    const tomorrow = { ...records[0], day: records[records.length - 1].day + 100 }
    expect(() => admitRecords(ground, 'demonstration', [tomorrow])).toThrow('future')
  })
})
