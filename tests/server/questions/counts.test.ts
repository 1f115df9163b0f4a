import { describe, expect, it } from 'vitest'
import { Counts, IndexedCounts } from '../../../server/contract/answers.ts'
import { dayNumber, monthOfDay } from '../../../server/contract/calendar.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { counts, indexedCounts } from '../../../server/questions/counts.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import type { StoredRecord } from '../columns/stored-records.ts'
import { area, askingOf, filterOf, inCell, savedArea } from './asking-fixture.ts'

const record = (day: string, hour: number | null, change: Partial<StoredRecord> = {}): StoredRecord => ({
  ...inCell(100),
  source: 'demonstration',
  type: 'robbery',
  month: monthOfDay(dayNumber(day)),
  day: dayNumber(day),
  hour,
  ...change,
})
const monthOnly = (month: string, change: Partial<StoredRecord> = {}): StoredRecord => ({
  ...record(`${month}-01`, null, change),
  day: null,
})
const ask = (asking: Asking, query: string) =>
  Counts.parse(readReleased(counts(asking, { filter: filterOf(query), vintage: 2022 })))
const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error
  }
  return 'nothing was refused'
}

describe('day=5,6&hour=20-2', () => {
  // 2026-11-05 is a Thursday.
  const thursdayNight = record('2026-11-06', 1)
  const fridayEvening = record('2026-11-06', 22)
  const fridayNight = record('2026-11-07', 2)
  const saturdayEvening = record('2026-11-07', 20)
  const saturdayNight = record('2026-11-08', 0)
  const saturdayNightEnd = record('2026-11-08', 2)
  const sundayEvening = record('2026-11-08', 23)
  const others = [record('2026-11-08', 3), record('2026-11-06', 19), record('2026-11-05', 21)]

  it('holds Saturday night’s small hours and not Thursday’s', () => {
    const inside = [fridayEvening, fridayNight, saturdayEvening, saturdayNight, saturdayNightEnd]
    const asking = askingOf(temporaryFolderForThisTest(), [
      ...inside,
      thursdayNight,
      sundayEvening,
      ...others,
    ])
    const answer = ask(asking, 'day=5,6&hour=20-2')
    expect(answer.total).toBe(inside.length)
    // The clock ignores the filter and is by calendar day: Sunday 00:00 stands under Sunday.
    expect(answer.clock[6][0]).toBe(1)
    expect(answer.clock[4][1]).toBe(1)
    const alone = (only: StoredRecord) =>
      ask(askingOf(temporaryFolderForThisTest(), [only]), 'day=5,6&hour=20-2').total
    expect(inside.map(alone)).toEqual([1, 1, 1, 1, 1])
    expect([thursdayNight, sundayEvening, ...others].map(alone)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('what is left out is said', () => {
  it('month-only records under a day, an hour or part of a month', () => {
    const asking = askingOf(temporaryFolderForThisTest(), [monthOnly('2026-03'), monthOnly('2026-04')])
    expect(ask(asking, '')).toMatchObject({ total: 2, monthOnly: true, excluded: { monthOnly: 0 } })
    expect(ask(asking, 'day=1')).toMatchObject({ total: 0, monthOnly: true, excluded: { monthOnly: 2 } })
    expect(ask(asking, 'hour=3').excluded.monthOnly).toBe(2)
    const part = ask(asking, 'from=2026-03-02&to=2026-04')
    expect([part.total, part.excluded.monthOnly]).toEqual([1, 1])
    expect(ask(asking, 'from=2026-04').excluded.monthOnly).toBe(0)
  })

  it('records without an hour, without a cell, and of the margin', () => {
    const ward = inCell(100).ward2022
    const asking = askingOf(
      temporaryFolderForThisTest(),
      [
        record('2026-11-06', null),
        record('2026-11-06', 5),
        record('2026-11-06', 5, { cell: null }),
        record('2026-11-06', 5, { cell: null, ward2022: null, ward2002: null }),
      ],
      [],
      { areas: { list: () => [], find: (id) => (id === 'one' ? savedArea('one', [100]) : undefined) } },
    )
    expect(ask(asking, '').excluded).toEqual({ monthOnly: 0, noHour: 0, noCell: 1, outsideWards: 1 })
    expect(ask(asking, '').total).toBe(3)
    expect(ask(asking, 'hour=5')).toMatchObject({ total: 2, excluded: { noHour: 1 } })
    const inArea = ask(asking, `area=one&ward=${ward}`)
    expect([inArea.total, inArea.excluded.noCell]).toEqual([2, 1])
  })
})

describe('sources', () => {
  const ward = inCell(100).ward2022
  const mixed = [
    record('2026-11-06', 5),
    monthOnly('2026-11', { source: 'police-uk-street' }),
    record('2026-11-06', 5, { source: 'police-uk-stop-search', type: 'stop-search-drugs' }),
  ]
  const wardCounts = [
    {
      source: 'mps-ward',
      type: 'robbery',
      ward2022: ward,
      month: monthOfDay(dayNumber('2026-11-01')),
      count: 7,
    },
  ]
  const asking = () => askingOf(temporaryFolderForThisTest(), mixed, wardCounts)

  it('of one overlap group are never added together', () => {
    const answer = ask(asking(), '')
    expect(answer.total).toBe(1)
    expect(answer.counted).toEqual(['demonstration'])
    expect(refusal(() => ask(asking(), 'source=demonstration,mps-ward'))).toMatchObject({
      code: 'sourcesOverlap',
      param: 'source',
    })
  })

  it('show what choosing each would give', () => {
    expect(ask(asking(), '').sources).toEqual([
      { id: 'mps-ward', count: 7 },
      { id: 'demonstration', count: 1 },
      { id: 'police-uk-stop-search', count: 1 },
      { id: 'police-uk-street', count: 1 },
    ])
  })

  it('of ward tables answer wards, months and types, not cells', () => {
    const answer = ask(asking(), 'source=mps-ward')
    expect(answer.cells).toEqual([])
    expect(answer.total).toBe(7)
    expect(answer.wards.find(({ code }) => code === ward)?.count).toBe(7)
    expect(answer.wards).toHaveLength(area.wards(2022).length)
    expect(answer.months).toEqual([{ month: '2026-11', count: 7 }])
    expect(answer.types).toEqual([{ id: 'robbery', count: 7 }])
    expect(answer.excluded.noCell).toBe(7)
  })

  it('of police activity are counted only when asked for', () => {
    expect(ask(asking(), '').types).toContainEqual({ id: 'stop-search-drugs', count: 1 })
    const searches = ask(asking(), 'group=stop-search')
    expect([searches.total, searches.counted]).toEqual([1, ['police-uk-stop-search']])
    const mixedAsks = [
      'group=stop-search,burglary',
      'type=robbery,stop-search-drugs',
      'source=demonstration,police-uk-stop-search',
      'source=demonstration&group=stop-search',
    ]
    for (const query of mixedAsks)
      expect(
        refusal(() => ask(asking(), query)),
        query,
      ).toMatchObject({ code: 'activityWithIncidents' })
  })

  it('that this viewer may not read are refused, and not in any histogram', () => {
    const few = { ...asking(), readable: new Set(['police-uk-street']) }
    expect(refusal(() => ask(few, 'source=demonstration'))).toMatchObject({ code: 'notReleased' })
    const answer = ask(few, '')
    expect(answer.sources).toEqual([{ id: 'police-uk-street', count: 1 }])
    expect(answer.total).toBe(1)
    expect(answer.clock.flat().every((count) => count === 0)).toBe(true)
  })
})

describe('a value that does not exist is refused by its parameter', () => {
  it.each(['ward', 'type', 'group', 'source', 'area'])('%s', (param) => {
    const asking = askingOf(temporaryFolderForThisTest(), [])
    expect(refusal(() => ask(asking, `${param}=__proto__x`.replaceAll('_', '-')))).toMatchObject({
      code: 'unknownValue',
      param,
    })
  })
})

it('months without a match stand between those with one', () => {
  const asking = askingOf(temporaryFolderForThisTest(), [record('2026-01-05', 1), record('2026-04-05', 1)])
  expect(ask(asking, 'from=2026-04').months.map(({ count }) => count)).toEqual([1, 0, 0, 1])
})

it('the indexed form holds the same cells by number', () => {
  const asking = askingOf(temporaryFolderForThisTest(), [record('2026-01-05', 1), record('2026-04-05', 1)])
  const view = { filter: filterOf(''), vintage: 2002 as const }
  const indexed = IndexedCounts.parse(readReleased(indexedCounts(asking, view)))
  expect(indexed.cells).toEqual({ dictionary: area.version, index: [100], count: [2] })
  expect(indexed.vintage).toBe(2002)
  expect(indexed.wards.find(({ code }) => code === inCell(100).ward2002)?.count).toBe(2)
})
