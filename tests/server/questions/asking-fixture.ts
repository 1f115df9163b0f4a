/** A small world for questions: the real area pack, a real SQLite folder, records of a test's own. */
import { join } from 'node:path'
import { type Area, loadArea } from '../../../server/area/area.ts'
import { type Categories, loadCategories } from '../../../server/area/categories.ts'
import { buildColumns } from '../../../server/columns/build-columns.ts'
import type { SavedArea } from '../../../server/contract/answers.ts'
import { emptyFilter, type Filter, parseFilter } from '../../../server/contract/filter.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { readableSources } from '../../../server/disclosure/policy.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { counts } from '../../../server/questions/counts.ts'
import { reference } from '../../../server/questions/reference.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { agreementReader } from '../../../server/store/agreement-store.ts'
import { type Connection, openWriter } from '../../../server/store/open.ts'
import { nothingTold } from '../../../server/store/told-reader.ts'
import { listVenues } from '../../../server/store/venue-list.ts'
import { noVisits } from '../../../server/store/visit-store.ts'
import { projectRoot } from '../../helpers/tracked-files.ts'
import { type StoredCount, type StoredRecord, storeRecords } from '../columns/stored-records.ts'

const referenceFolder = join(projectRoot, 'data', 'reference')
export const area: Area = loadArea(join(referenceFolder, 'bromley'))
export const categories: Categories = loadCategories(join(referenceFolder, 'categories.csv'))

export const analyst: Viewer = { role: 'analyst', agency: 'demonstration', account: null }
export const everySource = new Set([
  ...['demonstration', 'police-uk-street', 'mps-lsoa', 'mps-ward'],
  ...['demonstration-stop-search', 'police-uk-stop-search'],
])

/** Writes the records into a new open.sqlite of the folder and asks its index. */
export const askingOf = (
  folder: string,
  records: readonly StoredRecord[],
  wardCounts: readonly StoredCount[] = [],
  change: Partial<Asking> = {},
): Asking => {
  const connection = openWriter(folder, 'open')
  storeRecords(connection, records, wardCounts)
  connection.close()
  return {
    viewer: analyst,
    area,
    categories,
    columns: buildColumns(folder, area),
    areas: { list: () => [], find: () => undefined },
    venues: { list: () => listVenues(area, [], nothingTold) },
    told: nothingTold,
    visits: noVisits,
    watching: { of: () => [], all: () => [], looked: () => undefined, arrivals: () => [] },
    releases: { current: () => undefined, numbered: () => undefined },
    readable: everySource,
    agreements: [],
    releasedOnly: [],
    today: '2026-11-22',
    now: '2026-11-22T12:00:00.000Z',
    ...change,
  }
}

/** The same world as the policy has it for somebody on a day, with the index as it is now. */
export const askingOn = (
  begun: Asking,
  { dataFolder, vault }: { dataFolder: string; vault: Connection },
  viewer: Viewer,
  today: string,
): Asking => {
  const readable = readableSources(viewer, agreementReader(vault).inForce(today), today)
  return { ...begun, viewer, today, readable, columns: buildColumns(dataFolder, area) }
}

/** All that somebody may be told of a world, as bytes: `own` is the answer that a test is about. */
export const bytesFor = (of: Asking, own: unknown): string =>
  JSON.stringify([
    own,
    readReleased(counts(of, { filter: emptyFilter, vintage: 2022 })),
    readReleased(reference(of)),
  ])

/** `filterOf('day=5,6&hour=20-2')`; a filter that cannot be read fails the test. */
export const filterOf = (query: string): Filter => {
  const parsed = parseFilter(new URLSearchParams(query))
  if (!parsed.ok) throw new Error(`the test's own filter is wrong at ${parsed.param}`)
  return parsed.filter
}

/** A saved area of the given cell numbers. */
export const savedArea = (id: string, cells: readonly number[]): SavedArea => ({
  id,
  name: `Area ${id}`,
  kind: 'other',
  cells: cells.map((cell) => area.cells[cell]),
  squareKilometres: cells.length * 0.015,
  version: '1',
})

/** Where a cell's record is stored: its own wards. */
export const inCell = (cell: number) => ({
  cell: area.cells[cell],
  ward2022: area.wards(2022)[area.wardOfCell(cell, 2022)].code,
  ward2002: area.wards(2002)[area.wardOfCell(cell, 2002)].code,
})
