import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildArrays } from '../../../server/columns/build.ts'
import { buildColumns, buildColumnsInWorker } from '../../../server/columns/build-columns.ts'
import { openColumns } from '../../../server/columns/columns.ts'
import { freeze } from '../../../server/columns/frozen-columns.ts'
import { histograms } from '../../../server/columns/histograms.ts'
import type { Selection } from '../../../server/columns/selection.ts'
import { dayNumber, monthOfDay } from '../../../server/contract/calendar.ts'
import { readIncidentRows } from '../../../server/store/incident-rows.ts'
import { openWriter } from '../../../server/store/open.ts'
import {
  makeTemporaryFolder,
  removeFolder,
  temporaryFolderForThisTest,
} from '../../helpers/temporary-folder.ts'
import { area, inCell } from '../questions/asking-fixture.ts'
import { naiveHistograms, unitRows } from './naive-counts.ts'
import { type StoredCount, type StoredRecord, storeRecords } from './stored-records.ts'

const cellOf = (text: string): number => {
  const cell = area.knownCell(text)
  return cell === undefined ? -1 : area.cellNumber(cell)
}

const start = dayNumber('2025-01-01')
const sources = ['demonstration', 'police-uk-street', 'mps-ward', 'police-uk-stop-search']
const types = ['robbery', 'burglary', 'shoplifting', 'stop-search-drugs']
const cells = [0, 1, 2, 5000, 5001, 11_000]
const wardCodes = [...new Set(cells.map((cell) => inCell(cell).ward2022))]

const place = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...cells).map(inCell) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...wardCodes).map((ward2022) => ({ cell: null, ward2022, ward2002: null })),
  },
  { weight: 1, arbitrary: fc.constant({ cell: null, ward2022: null, ward2002: null }) },
)
const record: fc.Arbitrary<StoredRecord> = fc
  .tuple(
    place,
    fc.constantFrom(...sources),
    fc.constantFrom(...types),
    fc.integer({ min: start, max: start + 120 }),
    fc.boolean(),
    fc.option(fc.integer({ min: 0, max: 23 })),
  )
  .map(([where, source, type, day, dated, hour]) => ({
    ...where,
    source,
    type,
    month: monthOfDay(day),
    day: dated ? day : null,
    hour: dated ? hour : null,
  }))
const wardCount: fc.Arbitrary<StoredCount> = fc.record({
  source: fc.constant('mps-ward'),
  type: fc.constantFrom(...types),
  ward2022: fc.constantFrom(...wardCodes),
  month: fc.integer({ min: monthOfDay(start), max: monthOfDay(start) + 3 }),
  count: fc.integer({ min: 1, max: 4 }),
})
/** As often null as not: most filters leave most dimensions alone. */
const half = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 1 })
const some = <T>(values: readonly T[]) =>
  half(fc.subarray([...values], { minLength: 1 }).map((few) => new Set(few)))
const selection: fc.Arbitrary<Selection> = fc.record({
  firstDay: half(fc.integer({ min: start - 5, max: start + 100 })),
  lastDay: half(fc.integer({ min: start + 20, max: start + 130 })),
  sources: fc.subarray(sources).map((few) => new Set(few)),
  typeSources: fc.subarray(sources).map((few) => new Set(few)),
  offeredSources: fc.subarray(sources).map((few) => new Set(few)),
  types: some(types),
  wards: some([...wardCodes, inCell(5000).ward2002]),
  cells: half(
    fc.subarray(cells).map((few) => {
      const mask = new Uint8Array(area.cells.length)
      for (const cell of few) mask[cell] = 1
      return mask
    }),
  ),
  days: fc.oneof(fc.constant([]), fc.subarray([1, 2, 3, 4, 5, 6, 7])),
  hours: fc.record({
    plain: fc.oneof(fc.constant([]), fc.subarray([0, 3, 8, 12, 23])),
    wrap: half(fc.record({ from: fc.integer({ min: 18, max: 23 }), to: fc.integer({ min: 0, max: 4 }) })),
  }),
})

const tally = (counts: ArrayLike<number>): [number, number][] =>
  Array.from(counts, (count, at): [number, number] => [at, count]).filter(([, count]) => count > 0)
const sorted = <K>(map: ReadonlyMap<K, number>): [K, number][] =>
  [...map].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
const named = (codes: readonly string[], counts: ArrayLike<number>) =>
  sorted(new Map(tally(counts).map(([at, count]) => [codes[at], count])))
const byNumber = (map: ReadonlyMap<number, number>) => [...map].sort(([a], [b]) => a - b)

describe('the index', () => {
  it.each(['packed', 'split'] as const)('counts as a plain loop does, rows %s', (layout) => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 200 }),
        fc.array(wardCount, { maxLength: 5 }),
        fc.array(selection, { minLength: 1, maxLength: 5 }),
        (records, counts, selections) => {
          const folder = makeTemporaryFolder()
          const connection = openWriter(folder, 'open')
          storeRecords(connection, records, counts)
          const frozen = freeze(buildArrays([readIncidentRows(connection)], layout), area)
          connection.close()
          removeFolder(folder)
          const all = [...records, ...unitRows(counts)]
          for (const each of selections) {
            const found = histograms(frozen, each)
            const expected = naiveHistograms(each, all, cellOf)
            expect(found.total).toBe(expected.total)
            expect(found.excluded).toEqual(expected.excluded)
            expect(tally(found.cells)).toEqual(byNumber(expected.cells))
            expect(tally(found.everyCell)).toEqual(byNumber(expected.everyCell))
            expect(named(frozen.wardCodes[2022], found.wards[2022])).toEqual(sorted(expected.wards2022))
            expect(named(frozen.wardCodes[2002], found.wards[2002])).toEqual(sorted(expected.wards2002))
            expect(
              found.months.filter(({ count }) => count > 0).map(({ month, count }) => [month, count]),
            ).toEqual(byNumber(expected.months))
            expect(tally(found.clock.flat())).toEqual(byNumber(expected.clock))
            expect(sorted(found.types)).toEqual(sorted(expected.types))
            expect(sorted(found.sources)).toEqual(sorted(expected.sources))
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    )
  })
})

const everything: Selection = {
  firstDay: null,
  lastDay: null,
  sources: new Set(sources),
  typeSources: new Set(sources),
  offeredSources: new Set(sources),
  types: null,
  wards: null,
  cells: null,
  days: [],
  hours: { plain: [], wrap: null },
}

describe('building', () => {
  const records: StoredRecord[] = [0, 1, 2, 3].map((hour) => ({
    ...inCell(cells[hour]),
    source: 'police-uk-street',
    type: 'robbery',
    month: monthOfDay(start),
    day: start + hour,
    hour,
  }))

  it('in a worker gives what building here gives', async () => {
    const folder = temporaryFolderForThisTest()
    const connection = openWriter(folder, 'open')
    storeRecords(connection, records)
    connection.close()
    const here = buildColumns(folder, area)
    const there = await buildColumnsInWorker(folder, area)
    expect(there.dataVersion).toBe(here.dataVersion)
    expect(there.coverage).toEqual(new Map([['police-uk-street', [monthOfDay(start)]]]))
  })

  it('reads live records only, and another content has another version', () => {
    const folder = temporaryFolderForThisTest()
    const connection = openWriter(folder, 'open')
    storeRecords(connection, records)
    const before = buildColumns(folder, area)
    connection.prepare('UPDATE incident SET replaced_by = 9 WHERE hour = 3').run()
    connection.close()
    const built = buildColumns(folder, area)
    expect(built.dataVersion).not.toBe(before.dataVersion)
    const again = buildColumns(folder, area)
    expect(again.dataVersion).toBe(built.dataVersion)
  })

  it('of nothing answers nothing', () => {
    const built = buildArrays([])
    const found = histograms(freeze(built, area), everything)
    expect(found.total).toBe(0)
    expect(found.months).toEqual([])
    expect(openColumns(built, area).coverage.size).toBe(0)
  })

  it('falls back to two columns when a dictionary outgrows its bits', () => {
    const wide = {
      packed: Float64Array.from(
        { length: 700 },
        (_, type) => 9000 * 2 ** 38 + (type >> 1) * 2 ** 29 + ((type & 1) + 1) * 2 ** 23 + 1,
      ),
      sources: new Map([
        [1, 'police-uk-street'],
        [2, 'demonstration'],
      ]),
      types: new Map(Array.from({ length: 350 }, (_, type) => [type, `type-${type}`])),
      places: [{ id: 1, ...inCell(5) }],
      wardCounts: [],
    }
    const built = buildArrays([wide])
    expect(built.pairs).toHaveLength(700)
    expect(built.rows.layout).toBe('split')
    expect(histograms(freeze(built, area), everything).total).toBe(700)
  })
})
