import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { monthNumber } from '../../../../server/contract/calendar.ts'
import { counts } from '../../../../server/questions/counts.ts'
import type { ExportFile } from '../../../../server/questions/exports/export-file.ts'
import {
  exportAbout,
  exportPack,
  exportTable,
  type TableRequest,
} from '../../../../server/questions/exports/exports.ts'
import { readReleased } from '../../../../server/sealed/released.ts'
import { seeded } from '../../../helpers/seeded.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { projectRoot } from '../../../helpers/tracked-files.ts'
import type { StoredRecord } from '../../columns/stored-records.ts'
import { area, askingOf, filterOf, inCell, savedArea } from '../asking-fixture.ts'

const folder = temporaryFolder()
const chance = seeded(7)
const record = (cell: number): StoredRecord => ({
  source: 'police-uk-street',
  type: 'robbery',
  ...inCell(cell),
  month: monthNumber('2026-01') + chance.integer(0, 2),
  day: null,
  hour: null,
})
// One busy place with its neighbours, and a scatter that makes the test possible.
const records = [
  ...Array.from({ length: 12 }, () => record(5000)),
  ...[...area.neighbours.subarray(5000 * 6, 5000 * 6 + 6)].filter((cell) => cell >= 0).map(record),
  ...Array.from({ length: 60 }, () => record(chance.integer(0, area.cells.length - 1))),
]
const patch = {
  ...savedArea('a1', [5000, ...area.neighbours.subarray(5000 * 6, 5000 * 6 + 6)]),
  name: '=Patch, one',
}
const asking = askingOf(folder, records, [], {
  areas: { list: () => [patch], find: (id) => (id === patch.id ? patch : undefined) },
})

const request = (change: Partial<TableRequest> = {}): TableRequest => ({
  table: 'cells',
  kind: 'csv',
  filter: filterOf(''),
  vintage: 2022,
  zeros: false,
  excel: false,
  ...change,
})
const fileOf = (change: Partial<TableRequest> = {}): ExportFile =>
  readReleased(exportTable(asking, request(change)))
const textOf = (change: Partial<TableRequest> = {}): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(fileOf(change).bytes)
const rowsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
const total = (query = ''): number =>
  readReleased(counts(asking, { filter: filterOf(query), vintage: 2022 })).total

/** `UPDATE_GOLDEN=1` writes the file anew; read the difference before committing it. */
const expectGolden = (name: string, text: string): void => {
  const path = join(projectRoot, 'tests/golden/exports', name)
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

describe('cells.csv', () => {
  it('is the golden file', () => {
    const text = textOf()
    expect(text.startsWith('cell,lon,lat,ward,count,rank,z,p,q,bin\n')).toBe(true)
    expectGolden('cells.csv', text)
  })

  it.each(['', 'from=2026-02', `ward=${inCell(5000).ward2022}`, 'area=a1'])(
    'adds up to the total of counts (%s)',
    (query) => {
      const sum = rowsOf(textOf({ filter: filterOf(query) })).reduce((all, row) => all + Number(row[4]), 0)
      expect(sum).toBe(total(query))
      expect(sum).toBeGreaterThan(0)
    },
  )

  it('has every cell of the borough with zeros, each once, each with another rank', () => {
    const rows = rowsOf(textOf({ zeros: true }))
    expect(rows).toHaveLength(area.cells.length)
    expect(new Set(rows.map(([cell]) => cell)).size).toBe(area.cells.length)
    expect(new Set(rows.map((row) => row[5])).size).toBe(area.cells.length)
    expect(rows.every((row) => row.slice(6, 9).every((text) => text !== ''))).toBe(true)
  })

  it('leaves z, p and q empty when the test is refused', () => {
    const thin = rowsOf(textOf({ filter: filterOf('from=2026-01&to=2026-01'), zeros: true }))
    expect(new Set(thin.map((row) => row.slice(6).join()))).toEqual(new Set([',,,0']))
  })

  it('puts the busy place first and says that it stands out', () => {
    const [first] = rowsOf(textOf({ excel: true }).replaceAll('\r', ''))
    expect(first.slice(0, 1)).toEqual([area.cells[5000]])
    expect(first[5]).toBe('1')
    expect(first[9]).toBe('3')
  })

  it('has a byte-order mark, CRLF, words and the marking for a spreadsheet', () => {
    const text = textOf({ excel: true })
    const [header, row] = text.split('\r\n')
    expect(header).toBe(
      '\uFEFFcell,lon,lat,ward,count,rank,z,p,q,bin,place,ward_name,in_words,question,sources,marking',
    )
    expect(row).toContain('stands out from its surroundings (99 %)')
    expect(row.endsWith(',OFFICIAL')).toBe(true)
  })
})

describe('wards and areas', () => {
  it('wards have every ward once, and add up', () => {
    const text = textOf({ table: 'wards' })
    expect(text.split('\n')[0]).toBe('code,name,vintage,count,residents,per1000')
    expect(rowsOf(text)).toHaveLength(area.wards(2022).length)
    expect(rowsOf(text).reduce((sum, row) => sum + Number(row[3]), 0)).toBe(total())
    expectGolden('wards.csv', text)
  })

  it('wards follow the vintage and the filter', () => {
    expect(new Set(rowsOf(textOf({ table: 'wards', vintage: 2002 })).map((row) => row[2]))).toEqual(
      new Set(['2002']),
    )
    const one = inCell(5000).ward2022
    expect(rowsOf(textOf({ table: 'wards', filter: filterOf(`ward=${one}`) })).map(([code]) => code)).toEqual(
      [one],
    )
  })

  it('areas count their cells, and a name that looks like a formula is disarmed', () => {
    const [header, row] = textOf({ table: 'areas' }).split('\n')
    expect(header).toBe('id,name,kind,cells,count,area_km2')
    const inside = patch.cells.length
    expect(row).toMatch(new RegExp(`^a1,"'=Patch, one",other,${inside},\\d+,${(inside * 0.015).toFixed(3)}$`))
    expect(Number(row.split(',').at(-2))).toBe(total('area=a1'))
  })
})

describe('other forms', () => {
  it('GeoJSON has the same fields, closed rings and what must be known', () => {
    const collection: FeatureCollection & { about: string[] } = JSON.parse(textOf({ kind: 'geojson' }))
    expect(collection.features).toHaveLength(rowsOf(textOf()).length)
    const [first] = collection.features
    expect(first.properties).toMatchObject({ cell: area.cells[5000], rank: 1, bin: 3 })
    const ring = first.geometry.type === 'Polygon' ? first.geometry.coordinates[0] : []
    expect(ring).toHaveLength(7)
    expect(ring[0]).toEqual(ring[6])
    expect(collection.about.join('\n')).toContain('OFFICIAL')
    expect(collection.about.join('\n')).toContain(area.attribution)
  })

  it('GeoPackage opens again with the same sum', () => {
    const path = join(folder, 'cells.gpkg')
    writeFileSync(path, fileOf({ kind: 'gpkg', zeros: true }).bytes)
    const file = new Database(path, { readonly: true })
    expect(file.prepare('SELECT count(*) AS cells, sum(count) AS sum FROM cells').get()).toEqual({
      cells: area.cells.length,
      sum: total(),
    })
    file.close()
  })

  it('refuses another table or form', () => {
    expect(() => exportTable(asking, request({ table: 'incidents' }))).toThrow('notFound')
    expect(() => exportTable(asking, request({ kind: 'toString' }))).toThrow('notFound')
  })
})

describe('what travels with a file', () => {
  it('headers name marking, vintage, filter and attribution in plain ASCII', () => {
    const { headers, fileName } = fileOf({
      filter: filterOf('from=2026-01&to=2026-02&group=robbery-theft-person'),
      vintage: 2002,
    })
    expect(headers['X-Handling-Marking']).toBe('OFFICIAL')
    expect(headers['X-Ward-Vintage']).toBe('2002')
    expect(headers['X-Filter']).toBe('from=2026-01&to=2026-02&group=robbery-theft-person&vintage=2002')
    expect(headers['X-Attribution']).toContain('Open Government Licence')
    expect(Object.values(headers).join('')).toMatch(/^[\x20-\x7E]*$/)
    expect(fileName).toBe('bromley-cells-2026-01-to-2026-02.csv')
  })

  it('about.txt says what was asked, of what, and what it cannot say', () => {
    const about = new TextDecoder().decode(
      readReleased(exportAbout(asking, { filter: filterOf('from=2026-01&to=2026-02'), vintage: 2022 })).bytes,
    )
    for (const words of [
      'OFFICIAL',
      'Jan 2026 – Feb 2026',
      'from=2026-01&to=2026-02',
      'snapped',
      'knows only its month',
      area.attribution,
    ])
      expect(about).toContain(words)
    expect(about).not.toContain('DEMONSTRATION')
    expectGolden('about.txt', about.replace(/Data version .*/, 'Data version …'))
  })

  it('says so when incidents are invented', () => {
    const invented = askingOf(join(folder, 'demo'), [{ ...record(5000), source: 'demonstration', day: null }])
    const { bytes, headers } = readReleased(exportAbout(invented, { filter: filterOf(''), vintage: 2022 }))
    expect(new TextDecoder().decode(bytes)).toContain('DEMONSTRATION DATA')
    expect(headers['X-Handling-Marking']).toContain('DEMONSTRATION')
  })

  it('the pack holds every table, what it is and how it was made, and no two packs differ', () => {
    const pack = () => readReleased(exportPack(asking, { filter: filterOf(''), vintage: 2022 })).bytes
    const bytes = pack()
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual([
      'about.txt',
      'areas.csv',
      'areas.geojson',
      'cells.csv',
      'cells.geojson',
      'method.md',
      'tables.gpkg',
      'wards.csv',
      'wards.geojson',
    ])
    expect(new TextDecoder().decode(files['cells.csv'])).toBe(textOf({ zeros: true }))
    const path = join(folder, 'tables.gpkg')
    writeFileSync(path, files['tables.gpkg'])
    const file = new Database(path, { readonly: true })
    expect(
      file.prepare("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").pluck().all(),
    ).toEqual(['cells', 'wards', 'areas'])
    file.close()
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(pack()))).toBe(0)
  })
})
