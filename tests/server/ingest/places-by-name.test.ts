import { latLngToCell } from 'h3-js'
import { expect, it } from 'vitest'
import { searchKey } from '../../../server/area/search.ts'
import { fileBytes, memoryBytes } from '../../../server/ingest/file-bytes.ts'
import { toDegrees } from '../../../server/ingest/grid.ts'
import { createLocationReader } from '../../../server/ingest/mapped-place.ts'
import { readPostcodeFile } from '../../../server/ingest/read-postcodes.ts'
import { createStreetReader } from '../../../server/ingest/street-names.ts'
import { testOnSample } from '../../helpers/sample-data.ts'
import { area } from '../area/pack.ts'

/** OSTN15 developer pack of the Ordnance Survey: test points TP04 to TP12 (longitude, latitude, easting, northing). */
const knownPoints = [
  ['TP04', -1.2978227724, 50.57563665, 449816.371, 75335.861],
  ['TP05', -1.450514337, 50.9312793791, 438710.92, 114792.25],
  ['TP06', -3.5512834924, 51.4007822014, 292184.87, 168003.465],
  ['TP07', 1.44454730409, 51.3744702555, 639821.835, 169565.858],
  ['TP08', -2.54407618349, 51.4275474302, 362269.991, 169978.69],
  ['TP09', -0.1199255718, 51.4893656495, 530624.974, 178388.464],
  ['TP11', 0.89724327012, 51.8943663735, 599445.59, 225722.826],
  ['TP12', -2.15458614387, 52.2552938163, 389544.19, 261912.153],
] as const

it.each(knownPoints)('puts %s of the Ordnance Survey within 5 m', (_name, lon, lat, easting, northing) => {
  const [x, y] = toDegrees(27700)([easting, northing])
  const metres = Math.hypot((x - lon) * 111_320 * Math.cos((lat * Math.PI) / 180), (y - lat) * 111_195)
  expect(metres).toBeLessThan(5)
})

const none = new Map<string, string>()
const grid = createLocationReader(area, { kind: 'bng', easting: 'E', northing: 'N' }, none)

it('reads grid references and says by name what is wrong with them', () => {
  const [lon, lat] = toDegrees(27700)([540260, 169398])
  expect(grid('540260', '169,398.00').value).toEqual({
    cell: latLngToCell(lat, lon, 10),
    confidence: 'coordinates',
  })
  const reasons = [
    ['169398', '540260'],
    ['0', '0'],
    ['', '169398'],
    ['TQ40', '69'],
    ['1e999', '169398'],
    ['-5', '169398'],
    ['400000', '400000'],
  ].map(([easting, northing]) => grid(easting, northing).issue?.reason)
  expect(reasons).toEqual([
    ...['swappedAxes', 'zeroCoordinate', 'noLocation', 'badCoordinate', 'badCoordinate', 'badCoordinate'],
    'outsideArea',
  ])
})

const street = createStreetReader(area)
const names = new Map<string, number>()
for (const { name } of area.streets) names.set(searchKey(name), (names.get(searchKey(name)) ?? 0) + 1)
const only = (ending: string): string => {
  const found = area.streets.find(
    ({ name, lon, lat }) =>
      name.endsWith(ending) && names.get(searchKey(name)) === 1 && area.wardAt(lon, lat, 2022) >= 0,
  )
  if (!found) throw new Error('the pack has no such street')
  return found.name
}

it('finds a street as it is written, and likely one that is shortened or has a house number', () => {
  const name = only(' Road')
  const exact = street(name, '', 'Street').value
  expect(exact).toMatchObject({ confidence: 'streetExact' })
  expect(street(name.toUpperCase(), '', 'Street').value).toEqual(exact)
  const likely = { ...exact, confidence: 'streetLikely' }
  expect(street(name.replace(/ Road$/, ' Rd'), '', 'Street').value).toEqual(likely)
  expect(street(name.replace(/ Road$/, ' Rd.'), '', 'Street').value).toEqual(likely)
  expect(street(`12a ${name}`, '', 'Street').value).toEqual(likely)
  expect(street(`${name}, Example Town`, '', 'Street').value).toEqual(likely)
  const withApostrophe = area.streets.find(({ name: each }) => each.includes("'"))?.name ?? ''
  expect(street(withApostrophe.replace("'", ''), '', '').value).toEqual(street(withApostrophe, '', '').value)
})

it('takes "St" for a street only at the end, and "&" for "and"', () => {
  expect(street(only(' Street').replace(/ Street$/, ' St'), '', '').value?.confidence).toBe('streetLikely')
  expect(street('St Nowhere', '', '').issue?.reason).toBe('streetUnknown')
  const withAnd = createStreetReader({
    ...area,
    streets: [{ name: 'Hook & Eye Road', lon: 0.04, lat: 51.38 }],
  })
  expect(withAnd('hook and eye rd', '', '').value?.confidence).toBe('streetLikely')
  expect(withAnd('Hook and Eye Road', '', '').value?.confidence).toBe('streetExact')
})

it('refuses names that are unknown, missing, or stand for several places, unless the ward tells them apart', () => {
  expect(street('Nonexistent Boulevard', '', 'Street').issue).toEqual({
    ...{ reason: 'streetUnknown', column: 'Street' },
  })
  expect(street('  ', '', 'Street').issue?.reason).toBe('noLocation')
  expect(street('High Street', '', 'Street').issue?.reason).toBe('streetAmbiguous')
  const wards = area.wards(2022).map(({ name }) => name)
  const told = wards.filter((ward) => street('High Street', ward, 'Street').value?.cell)
  expect(told.length).toBeGreaterThan(2)
  for (const ward of told) {
    const cell = area.cellNumber(street('High Street', ward, '').value?.cell ?? area.cells[0])
    expect([
      wards[area.wardOfCell(cell, 2022)],
      area.wards(2002)[area.wardOfCell(cell, 2002)].name,
    ]).toContain(ward)
  }
})

const [inLon, inLat] = [area.cellCentres[8000], area.cellCentres[8001]]
/** Fictional postcodes: no area ZZ exists. Positions by a search for the grid reference of a cell. */
const gridOf = (lon: number, lat: number): [number, number] => {
  let [easting, northing] = [540000, 168000]
  for (let step = 0; step < 6; step++) {
    const [x, y] = toDegrees(27700)([easting, northing])
    easting += (lon - x) * 111_320 * Math.cos((lat * Math.PI) / 180)
    northing += (lat - y) * 111_195
  }
  return [Math.round(easting), Math.round(northing)]
}
const postcodeFile = (rows: readonly string[]) =>
  memoryBytes(new Uint8Array(Buffer.from(`${rows.join('\n')}\n`)))
const tail = '"E92000001","E19000003","E18000007","","E09000000","E05000000"'

it('loads postcodes as cells, and places rows by them', async () => {
  const [easting, northing] = gridOf(inLon, inLat)
  const { rows, refused, postcodes } = await readPostcodeFile(
    postcodeFile([
      `"ZZ1 1AA",10,${easting},${northing},${tail}`,
      `"ZZ1 1AB",90,0,0,${tail}`,
      `"ZZ1 1AC",10,400000,300000,${tail}`,
      `"ZZ1 1AD",10,north,1,${tail}`,
    ]),
    area,
  )
  expect({ rows, refused }).toEqual({
    rows: 4,
    refused: { noLocation: 1, outsideArea: 1, badCoordinate: 1 },
  })
  expect([...postcodes.values()]).toEqual([{ postcode: 'ZZ11AA', cell: latLngToCell(inLat, inLon, 10) }])
  const cells = new Map([...postcodes.values()].map(({ postcode, cell }) => [postcode, cell]))
  const read = createLocationReader(area, { kind: 'postcode', column: 'Postcode' }, cells)
  expect(read('zz1  1aa', '').value).toEqual({ cell: latLngToCell(inLat, inLon, 10), confidence: 'postcode' })
  expect(['ZZ1 1AB', 'ZZ1', '', 'ZZ1 1AA x'].map((text) => read(text, '').issue?.reason)).toEqual([
    ...['postcodeUnknown', 'badPostcode', 'noLocation', 'badPostcode'],
  ])
})

it('refuses a file of anything else, and a mapping by postcode before any were loaded', async () => {
  await expect(readPostcodeFile(postcodeFile(['a,b,c,d', 'e,f,g,h']), area)).rejects.toMatchObject({
    reason: 'unknownFormat',
  })
  expect(() => createLocationReader(area, { kind: 'postcode', column: 'Postcode' }, none)).toThrow(
    expect.objectContaining({ reason: 'postcodesNotLoaded' }),
  )
})

testOnSample(
  'codepoint-open-br-2014-08.csv',
  'a real postcode file adds up and lies in the area',
  async (path) => {
    const { rows, refused, postcodes } = await readPostcodeFile(fileBytes(path), area)
    expect(rows).toBe(6868)
    expect(postcodes.size + Object.values(refused).reduce((a, b) => a + b, 0)).toBe(rows)
    expect(postcodes.size).toBeGreaterThan(5000)
  },
)
