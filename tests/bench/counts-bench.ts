/** How fast the counts question is: 20 fixed filters, median and 95th percentile, against the same in SQL. */

import { join } from 'node:path'
import { benjaminiHochberg } from '../../server/analysis/benjamini-hochberg.ts'
import { getisOrd } from '../../server/analysis/getis-ord.ts'
import { loadArea } from '../../server/area/area.ts'
import { loadCategories } from '../../server/area/categories.ts'
import { buildColumns } from '../../server/columns/build-columns.ts'
import { dayText } from '../../server/contract/calendar.ts'
import { parseFilter } from '../../server/contract/filter.ts'
import type { Asking } from '../../server/questions/asking.ts'
import { counts } from '../../server/questions/counts.ts'
import { readReleased } from '../../server/sealed/released.ts'
import { openReader } from '../../server/store/open.ts'
import { nothingTold } from '../../server/store/told-reader.ts'
import { noVisits } from '../../server/store/visit-store.ts'
import { seeded } from '../helpers/seeded.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { type BenchFilter, countInSql } from './counts-sql.ts'
import { days, fillStore, firstDay } from './counts-store.ts'

export type Figure = { name: string; value: number; unit: string }

const source = 'demonstration'
const reference = join(projectRoot, 'data', 'reference')

/** Measures at one size. Throws when index and SQL disagree: a fast wrong answer is worth nothing. */
export const benchCounts = (rows: number): Figure[] => {
  const area = loadArea(join(reference, 'bromley'))
  const categories = loadCategories(join(reference, 'categories.csv'))
  const types = categories.types.filter(({ group }) => group !== 'stop-search').map(({ id }) => id)
  const folder = makeTemporaryFolder()
  try {
    fillStore(folder, area, types, source, rows)
    const started = performance.now()
    const columns = buildColumns(folder, area)
    const built = performance.now() - started
    const wards = area.wards(2022).map(({ code }) => code)
    const asking: Asking = {
      ...{
        area,
        categories,
        columns,
        today: '2026-12-01',
        now: '2026-11-22T12:00:00.000Z',
        readable: new Set([source]),
      },
      agreements: [],
      releasedOnly: [],
      viewer: { role: 'analyst', agency: 'demonstration', account: null },
      areas: { list: () => [], find: () => undefined },
      venues: { list: () => [] },
      told: nothingTold,
      visits: noVisits,
      watching: { of: () => [], all: () => [], looked: () => undefined, arrivals: () => [] },
      releases: { current: () => undefined, numbered: () => undefined },
    }
    const connection = openReader(folder, 'open')
    const filters = fixedFilters(types, wards)
    // Warm: the first question compiles.
    for (const filter of filters.slice(0, 4)) askIndex({ ...asking, columns: { ...columns } }, filter)
    const inIndex = filters.map((filter) =>
      // Another identity of the same index: nothing is answered from the cache.
      timed(() => askIndex({ ...asking, columns: { ...columns } }, filter)),
    )
    const inSql = filters.map((filter) => timed(() => countInSql(connection, filter).total))
    connection.close()
    filters.forEach((_, at) => {
      if (inIndex[at].result !== inSql[at].result) throw new Error(`filter ${at}: index and SQL disagree`)
    })
    const size = rows >= 1e6 ? `${rows / 1e6}M` : `${rows / 1e3}k`
    const index = sorted(inIndex.map(({ milliseconds }) => milliseconds))
    const sql = sorted(inSql.map(({ milliseconds }) => milliseconds))
    return [
      figure(`counts ${size} median`, quantile(index, 0.5), 'ms'),
      figure(`counts ${size} p95`, quantile(index, 0.95), 'ms'),
      figure(`counts ${size} in SQL median`, quantile(sql, 0.5), 'ms'),
      figure(`counts ${size} in SQL p95`, quantile(sql, 0.95), 'ms'),
      figure(`counts ${size} SQL to index, median`, quantile(sql, 0.5) / quantile(index, 0.5), 'times'),
      figure(`index build ${size}`, built, 'ms'),
      ...(rows >= 1e6 ? [] : [giTime(area.neighbours, area.cells.length)]),
    ]
  } finally {
    removeFolder(folder)
  }
}

const figure = (name: string, value: number, unit: string): Figure => ({
  name,
  value: Number(value.toPrecision(4)),
  unit,
})

const sorted = (values: number[]): number[] => values.sort((a, b) => a - b)

const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.ceil(share * ascending.length) - 1)]

const timed = <T>(run: () => T): { result: T; milliseconds: number } => {
  const started = performance.now()
  const result = run()
  return { result, milliseconds: performance.now() - started }
}

const askIndex = (asking: Asking, filter: BenchFilter): number => {
  const parsed = parseFilter(new URLSearchParams(queryOf(filter)))
  if (!parsed.ok) throw new Error(`the bench's own filter is wrong at ${parsed.param}`)
  return readReleased(counts(asking, { filter: parsed.filter, vintage: 2022 })).total
}

const queryOf = ({ from, to, types, wards, days: weekdays, hours }: BenchFilter): Record<string, string> => ({
  from: from ?? '',
  to: to ?? '',
  type: types.join(','),
  ward: wards.join(','),
  day: weekdays.join(','),
  hour: hours.join(','),
})

/** The same twenty in every run: about half of them narrow each dimension. */
const fixedFilters = (types: readonly string[], wards: readonly string[]): BenchFilter[] => {
  const chance = seeded(20)
  const some = <T>(values: readonly T[], most: number): T[] =>
    chance.next() < 0.5
      ? []
      : [...new Set(Array.from({ length: chance.integer(1, most) }, () => chance.pick(values)))]
  return Array.from({ length: 20 }, () => {
    const dated = chance.next() < 0.6
    const first = firstDay + chance.integer(0, days - 400)
    const last = first + chance.integer(30, 380)
    return {
      from: dated ? dayText(first) : null,
      to: dated ? dayText(last) : null,
      firstDay: dated ? first : null,
      lastDay: dated ? last : null,
      types: some(types, 6),
      wards: some(wards, 4),
      days: some([1, 2, 3, 4, 5, 6, 7], 4),
      hours: some(
        Array.from({ length: 24 }, (_, hour) => hour),
        8,
      ),
    }
  })
}

const giTime = (neighbours: Int32Array, cells: number): Figure => {
  const chance = seeded(3)
  const values = Uint32Array.from({ length: cells }, () => (chance.next() < 0.2 ? chance.integer(1, 30) : 0))
  const times = Array.from({ length: 40 }, () =>
    timed(() => {
      const found = getisOrd(values, neighbours, 6)
      return found && benjaminiHochberg(found.p)
    }),
  ).map(({ milliseconds }) => milliseconds)
  return figure('Gi* with correction, all cells, median', quantile(sorted(times), 0.5), 'ms')
}
