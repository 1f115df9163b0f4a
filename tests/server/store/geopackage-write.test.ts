import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { geoPackageBinary } from '../../../server/store/geopackage-binary.ts'
import { type GeoPackageLayer, writeGeoPackage } from '../../../server/store/geopackage-write.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const folder = temporaryFolder()
const square: [number, number][] = [
  [0, 51],
  [1, 51],
  [1, 52],
  [0, 52],
  [0, 51],
]
const layer: GeoPackageLayer = {
  name: 'cells',
  title: 'Place cells',
  description: 'OFFICIAL',
  columns: [
    { name: 'cell', kind: 'text' },
    { name: 'count', kind: 'integer' },
    { name: 'z', kind: 'real' },
  ],
  features: [
    { fields: ["a'b", 3, -1.25], outline: { type: 'Polygon', coordinates: [square] } },
    { fields: ['c', 0, null], outline: { type: 'MultiPolygon', coordinates: [[square], [square]] } },
  ],
}
const at = new Date('2026-11-22T09:00:00.000Z')

const written = (): Database.Database => {
  const path = join(folder, 'out.gpkg')
  writeFileSync(path, writeGeoPackage([layer], ['one line'], at))
  return new Database(path, { readonly: true })
}

it('is a GeoPackage by its header, and whole', () => {
  const file = written()
  expect(file.pragma('application_id', { simple: true })).toBe(0x47504b47)
  expect(file.pragma('user_version', { simple: true })).toBe(10300)
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(file.pragma('foreign_key_check')).toEqual([])
  file.close()
})

it('lists its layer with the reference system and the box around it', () => {
  const file = written()
  expect(file.prepare("SELECT * FROM gpkg_contents WHERE data_type = 'features'").all()).toEqual([
    {
      table_name: 'cells',
      data_type: 'features',
      identifier: 'Place cells',
      description: 'OFFICIAL',
      last_change: '2026-11-22T09:00:00.000Z',
      min_x: 0,
      min_y: 51,
      max_x: 1,
      max_y: 52,
      srs_id: 4326,
    },
  ])
  expect(file.prepare('SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id').pluck().all()).toEqual([
    -1, 0, 4326,
  ])
  expect(file.prepare('SELECT geometry_type_name FROM gpkg_geometry_columns').pluck().all()).toEqual([
    'MULTIPOLYGON',
  ])
  file.close()
})

it('gives the fields back', () => {
  const file = written()
  expect(file.prepare('SELECT fid, cell, count, z FROM cells').all()).toEqual([
    { fid: 1, cell: "a'b", count: 3, z: -1.25 },
    { fid: 2, cell: 'c', count: 0, z: null },
  ])
  expect(file.prepare('SELECT line FROM about').pluck().all()).toEqual(['one line'])
  file.close()
})

it('writes shapes as the standard says', () => {
  const bytes = geoPackageBinary({ type: 'Polygon', coordinates: [square] }, 4326)
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('GP')
  expect([bytes[2], bytes[3], bytes.readInt32LE(4)]).toEqual([0, 3, 4326])
  expect([8, 16, 24, 32].map((offset) => bytes.readDoubleLE(offset))).toEqual([0, 1, 51, 52])
  // MultiPolygon of one Polygon of one ring of five positions.
  expect([bytes[40], bytes.readUInt32LE(41), bytes.readUInt32LE(45)]).toEqual([1, 6, 1])
  expect([bytes[49], bytes.readUInt32LE(50), bytes.readUInt32LE(54), bytes.readUInt32LE(58)]).toEqual([
    1, 3, 1, 5,
  ])
  expect([bytes.readDoubleLE(62), bytes.readDoubleLE(70)]).toEqual([0, 51])
  expect(bytes.length).toBe(62 + 5 * 16)
})

it('refuses names that are not plain, and shapes without positions', () => {
  expect(() => writeGeoPackage([{ ...layer, name: 'a"; DROP TABLE x' }], [], at)).toThrow(RangeError)
  expect(() => geoPackageBinary({ type: 'Polygon', coordinates: [] }, 4326)).toThrow(RangeError)
})
