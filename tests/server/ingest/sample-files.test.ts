/** The publishers' own files, when SAMPLE_DATA names their folder. */
import { readFileSync } from 'node:fs'
import { booleanPointInPolygon } from '@turf/turf'
import { expect } from 'vitest'
import { parseCsv } from '../../../server/area/csv.ts'
import { testOnSample } from '../../helpers/sample-data.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { addsUp, importInto } from './importing.ts'

const street = 'police-uk-street-burglary-2019-2022.csv'

testOnSample(street, 'street file: the tally adds up and a second import adds nothing', async (path) => {
  const store = importInto(temporaryFolderForThisTest())
  const report = await store.import(readFileSync(path))
  expect(report).toMatchObject({ rows: 7333, accepted: 7309, duplicates: 24, replaced: 0 })
  expect(report.months).toEqual(['2019-01', '2022-12'])
  expect(addsUp(report)).toBe(true)
  const again = await store.import(readFileSync(path))
  expect(again).toMatchObject({ alreadyImported: true, accepted: 0, duplicates: 7333, replaced: 0 })
  expect(store.live()).toBe(7309)
})

testOnSample(
  street,
  'street file: ward totals are those of an independent point-in-polygon',
  async (path) => {
    const store = importInto(temporaryFolderForThisTest())
    await store.import(readFileSync(path))
    const byId = new Map(
      parseCsv(readFileSync(path, 'utf8'), ['Crime ID']).map((row) => [row['Crime ID'], row] as const),
    )
    const wards: {
      features: { properties: { code: string }; geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon }[]
    } = JSON.parse(area.geojson('wards-2022'))
    const known = new Map<string, string>()
    const expected = new Map<string, number>()
    for (const row of byId.values()) {
      const key = `${row.Longitude},${row.Latitude}`
      const point = [Number(row.Longitude), Number(row.Latitude)]
      const ward =
        known.get(key) ??
        wards.features.find(({ geometry }) => booleanPointInPolygon(point, geometry))?.properties.code ??
        'none'
      known.set(key, ward)
      expected.set(ward, (expected.get(ward) ?? 0) + 1)
    }
    const stored = store.connection
      .prepare<[], [string, number]>(
        `SELECT coalesce(ward2022, 'none'), count(*) FROM incident JOIN place ON place.id = place
       WHERE replaced_by IS NULL GROUP BY 1`,
      )
      .raw()
      .all()
    expect(new Map(stored)).toEqual(expected)
    expect(expected.size).toBeGreaterThan(20)
  },
)

testOnSample(
  'police-uk-stop-search-2022.csv',
  'stop and search: every row, days and hours, no dropped word',
  async (path) => {
    const folder = temporaryFolderForThisTest()
    const store = importInto(folder)
    const report = await store.import(readFileSync(path))
    expect(report).toMatchObject({ rows: 4358, accepted: 4358, duplicates: 0 })
    expect(report.droppedColumns).toEqual(
      expect.arrayContaining(['Gender', 'Age range', 'Self-defined ethnicity', 'Officer-defined ethnicity']),
    )
    const dropped = new Set(
      parseCsv(readFileSync(path, 'utf8'), []).flatMap((row) =>
        [
          row.Gender,
          row['Age range'],
          row['Self-defined ethnicity'],
          row['Officer-defined ethnicity'],
          row.Outcome,
          row.Legislation,
        ].filter((text) => text.length > 3),
      ),
    )
    expect(dropped.size).toBeGreaterThan(20)
    store.connection.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = readFileSync(`${folder}/open.sqlite`)
    expect(
      [...dropped].filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))),
    ).toEqual([])
  },
)

testOnSample(
  'mps-ward-crime-2023-07-to-2025-06.csv',
  "ward table: the file's own monthly totals in each of the borough's wards",
  async (path) => {
    const store = importInto(temporaryFolderForThisTest())
    const report = await store.import(readFileSync(path))
    expect(report).toMatchObject({ rows: 4141, accepted: 577, refused: { outsideArea: 3564 }, duplicates: 0 })
    const expected = new Map<string, number>()
    const rows = parseCsv(readFileSync(path, 'utf8'), ['WardCode']).filter((row) =>
      area.knownWard(row.WardCode),
    )
    for (const row of rows)
      for (const [column, text] of Object.entries(row)) {
        if (!/^\d{6}$/.test(column)) continue
        const key = `${row.WardCode} ${(Number(column.slice(0, 4)) - 2000) * 12 + Number(column.slice(4)) - 1}`
        expected.set(key, (expected.get(key) ?? 0) + Number(text))
      }
    const stored = store.connection
      .prepare<[], [string, number]>(`SELECT ward2022 || ' ' || month, sum(count) FROM ward_count GROUP BY 1`)
      .raw()
      .all()
    expect(new Map(stored)).toEqual(expected)
    expect(expected.size).toBe(22 * 24)
  },
)

testOnSample(
  'fhrs-bromley-2020-11.xml',
  'register: venues with a position, without any address',
  async (path) => {
    const folder = temporaryFolderForThisTest()
    const store = importInto(folder)
    const report = await store.import(readFileSync(path))
    expect(report).toMatchObject({ rows: 2247, accepted: 1848, refused: { noLocation: 393, outsideArea: 6 } })
    const postcodes = [...readFileSync(path, 'utf8').matchAll(/<PostCode>([^<]+)/g)].map(([, text]) => text)
    store.connection.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = readFileSync(`${folder}/open.sqlite`)
    expect(postcodes.length).toBeGreaterThan(1500)
    expect(postcodes.filter((text) => bytes.includes(text))).toEqual([])
  },
)
