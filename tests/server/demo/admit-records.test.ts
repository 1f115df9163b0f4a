import { beforeAll, describe, expect, test } from 'vitest'
import { loadCategories } from '../../../server/area/categories.ts'
import type { AdmittedIncident } from '../../../server/contract/admitted.ts'
import { sources } from '../../../server/contract/sources.ts'
import { admitRecords } from '../../../server/demo/admit-records.ts'
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
  test('none is refused and none changes its place or time', () => {
    expect(admitted).toHaveLength(records.length)
    const drawn = bySource.flatMap((source) => records.filter(({ kind }) => kind.source === source))
    const changed = admitted.filter((one, at) => {
      const { cell, month, day, hour, kind } = drawn[at]
      return !(
        one.place.cell === area.cells[cell] &&
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
