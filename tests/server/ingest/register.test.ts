import { expect, it } from 'vitest'
import { openVenueReader } from '../../../server/store/venue-reader.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { addsUp, importInto } from './importing.ts'

const entry = (of: { id?: string; name?: string; type?: string; point?: string }): string =>
  `<EstablishmentDetail><FHRSID>${of.id ?? '1'}</FHRSID><BusinessName>${of.name ?? 'The Invented Spoon'}</BusinessName>` +
  `<BusinessType>${of.type ?? 'Takeaway/sandwich shop'}</BusinessType><AddressLine1>1 Canary Street</AddressLine1>` +
  `<PostCode>ZZ9 9ZZ</PostCode><Scores><Hygiene>0</Hygiene></Scores>${of.point ?? pointOf(5000)}</EstablishmentDetail>`
const pointOf = (cell: number): string =>
  `<Geocode><Longitude>${area.cellCentres[cell * 2]}</Longitude><Latitude>${area.cellCentres[cell * 2 + 1]}</Latitude></Geocode>`
const register = (...entries: string[]): string =>
  `<?xml version="1.0"?><FHRSEstablishment><Header><ItemCount>1</ItemCount></Header><EstablishmentCollection>${entries.join('')}</EstablishmentCollection></FHRSEstablishment>`

it('keeps name, kind, cell and ward, and nothing of the address', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const report = await store.import(
    register(
      entry({ id: '11', name: 'Fish &amp; Chips of Nowhere' }),
      entry({ id: '12', point: '<Geocode/>' }),
      entry({ id: '13', type: 'Moon base' }),
      entry({ id: 'x' }),
      entry({ id: '14', name: ' ' }),
      entry({ id: '15', point: '<Geocode><Longitude>-3.2</Longitude><Latitude>55.9</Latitude></Geocode>' }),
    ),
  )
  expect(report).toMatchObject({ format: 'fhrs', source: null, accepted: 1, rows: 6 })
  expect(report.refused).toEqual({
    noLocation: 1,
    unknownCategory: 1,
    badRegisterId: 1,
    noName: 1,
    outsideArea: 1,
  })
  expect(addsUp(report)).toBe(true)
  expect(report.droppedColumns).toEqual(expect.arrayContaining(['AddressLine1', 'PostCode']))
  const ward = area.wards(2022)[area.wardOfCell(5000, 2022)].code
  expect(openVenueReader(store.connection).live()).toMatchObject([
    {
      registerId: '11',
      name: 'Fish & Chips of Nowhere',
      kind: 'fast-food-outlet',
      cell: area.cells[5000],
      ward2022: ward,
    },
  ])
})

it('replaces the whole register, the last entry of a number counts', async () => {
  const store = importInto(temporaryFolderForThisTest())
  await store.import(register(entry({ id: '1' }), entry({ id: '2' })))
  const report = await store.import(
    register(entry({ id: '3', name: 'Older' }), entry({ id: '3', name: 'Newer' })),
  )
  expect([report.accepted, report.duplicates, report.replaced]).toEqual([1, 1, 2])
  expect(
    openVenueReader(store.connection)
      .live()
      .map((venue) => venue.name),
  ).toEqual(['Newer'])
})
