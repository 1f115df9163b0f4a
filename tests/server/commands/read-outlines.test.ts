import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Acting } from '../../../server/commands/acting.ts'
import { readOutlines } from '../../../server/commands/read-outlines.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { geoPackageBinary } from '../../../server/store/geopackage-binary.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'

const acting: Acting = {
  config: { dataFolder: '', areaFolder: '', referenceFolder: '' },
  area,
  viewer: { role: 'analyst', agency: 'local', account: null },
  clock: () => new Date(0),
  changed: () => undefined,
  hasDemoSignIn: () => false,
  dataVersion: () => '',
  get imports(): never {
    throw new Error('outlines import nothing')
  },
  get releases(): never {
    throw new Error('nothing is released here')
  },
}
const read = (bytes: Uint8Array) => readReleased(readOutlines(acting, bytes)).outlines
const text = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

const triangle: [number, number][] = [
  [0.01, 51.4],
  [0.02, 51.4],
  [0.02, 51.41],
  [0.01, 51.4],
]
/** The Ordnance Survey's worked example: TG 51409 13177 is 52° 39′ 28.72″ N, 1° 42′ 57.79″ E (WGS84). */
const grid: [number, number][] = [
  [651_409, 313_177],
  [652_409, 313_177],
  [652_409, 314_177],
  [651_409, 313_177],
]
const expected = { lon: 1 + 42 / 60 + 57.79 / 3600, lat: 52 + 39 / 60 + 28.72 / 3600 }

const firstCorner = (outline: ReturnType<typeof read>[number]['outline']): [number, number] =>
  outline.type === 'Polygon' ? outline.coordinates[0][0] : outline.coordinates[0][0][0]
/** About 7 m: the shift is good to 5. */
const near = ([lon, lat]: [number, number]) =>
  Math.abs(lon - expected.lon) < 1e-4 && Math.abs(lat - expected.lat) < 7e-5

const packed = (folder: string, srsId: number, rings: [number, number][][], code = srsId): Uint8Array => {
  const file = new Database(join(folder, 'made.gpkg'))
  file.exec(`CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    CREATE TABLE "odd ""name" (fid INTEGER PRIMARY KEY, geom BLOB, Name TEXT);
    INSERT INTO gpkg_geometry_columns VALUES ('odd "name', 'geom', ${srsId})`)
  file.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?)').run(srsId, 'EPSG', code)
  const put = file.prepare('INSERT INTO "odd ""name" (geom, Name) VALUES (?, ?)')
  put.run(geoPackageBinary({ type: 'Polygon', coordinates: rings }, srsId), 'Market Square')
  put.run(null, 'Nothing')
  file.close()
  return readFileSync(join(folder, 'made.gpkg'))
}

describe('GeoJSON', () => {
  it('in degrees is taken as it is, with its name', () => {
    const found = read(
      text({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { NAME: 'Estate' },
            geometry: { type: 'Polygon', coordinates: [triangle] },
          },
          { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 51] } },
          {
            type: 'Feature',
            properties: { id: 3 },
            geometry: { type: 'MultiPolygon', coordinates: [[triangle], [triangle]] },
          },
        ],
      }),
    )
    expect(found).toEqual([
      { name: 'Estate', outline: { type: 'Polygon', coordinates: [triangle] } },
      { name: 'Outline 2', outline: { type: 'MultiPolygon', coordinates: [[triangle], [triangle]] } },
    ])
  })

  it('in National Grid metres is understood, said or not', () => {
    const geometry = { type: 'Polygon', coordinates: [grid] }
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } }
    for (const file of [geometry, { type: 'Feature', crs, properties: {}, geometry }])
      expect(near(firstCorner(read(text(file))[0].outline))).toBe(true)
  })

  it.each([
    ['no JSON', 'name,lon,lat'],
    ['not GeoJSON', { hello: 'world' }],
    ['a list', []],
    ['no polygon', { type: 'Point', coordinates: [0, 51] }],
    ['words for numbers', { type: 'Polygon', coordinates: [[['a', 'b']]] }],
    [
      'two corners',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 51],
            [0, 52],
          ],
        ],
      },
    ],
    ['an empty ring', { type: 'Polygon', coordinates: [[]] }],
    ['no rings', { type: 'Polygon' }],
    [
      'an unknown grid',
      { type: 'Polygon', coordinates: [triangle], crs: { properties: { name: 'EPSG:2154' } } },
    ],
    [
      'off the Earth',
      {
        type: 'Polygon',
        coordinates: [
          [
            [1e300, 0],
            [1, 1],
            [2, 2],
            [1e300, 0],
          ],
        ],
      },
    ],
  ])('that is %s is refused by name', (_, file) => {
    expect(() => read(text(file))).toThrow(expect.objectContaining({ code: 'geometryUnreadable' }))
  })
})

describe('GeoPackage', () => {
  it('in degrees and in National Grid metres', () => {
    const [degrees] = read(packed(temporaryFolderForThisTest(), 4326, [triangle]))
    expect(degrees.name).toBe('Market Square')
    expect(firstCorner(degrees.outline)).toEqual(triangle[0])
    // The layer's own number need not be the EPSG code.
    const [metres] = read(packed(temporaryFolderForThisTest(), 99, [grid], 27700))
    expect(near(firstCorner(metres.outline))).toBe(true)
  })

  it('in web-map metres', () => {
    const x = (expected.lon * 6378137 * Math.PI) / 180
    const y = 6378137 * Math.log(Math.tan(Math.PI / 4 + (expected.lat * Math.PI) / 360))
    const ring: [number, number][] = [
      [x, y],
      [x + 100, y],
      [x, y + 100],
      [x, y],
    ]
    const [found] = read(packed(temporaryFolderForThisTest(), 3857, [ring]))
    expect(near(firstCorner(found.outline))).toBe(true)
  })

  it('that is damaged, cut or no GeoPackage is refused by name', () => {
    const folder = temporaryFolderForThisTest()
    const whole = packed(folder, 4326, [triangle])
    const bad = [whole.subarray(0, 100), whole.subarray(0, 5000), text('SQLite format 3\0 and no more')]
    const flipped = Uint8Array.from(whole)
    // The geometry itself: a ring of four thousand million corners.
    const at = Buffer.from(flipped).indexOf('GP')
    flipped.fill(0xff, at + 40, at + 60)
    for (const bytes of [...bad, flipped])
      expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'geometryUnreadable' }))
  })
})
