import { expect, it } from 'vitest'
import { csvRows, sampleOf, sampleOfText } from '../../../client/state/file-sample.ts'
import { isPublishedHeader } from '../../../client/state/published-header.ts'
import { recogniseTable } from '../../../server/ingest/formats.ts'

it('reads quotes, doubled quotes, line ends inside fields and every kind of line end', () => {
  expect(csvRows('a,b\r\n"x ""y""","1\n2"\n\nlast,\r', 9)).toEqual([
    ['a', 'b'],
    ['x "y"', '1\n2'],
    ['last', ''],
  ])
  expect(csvRows('\uFEFFa,b\n1,2\n3,4\n', 2)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(csvRows('a,', 9)).toEqual([['a', '']])
  expect(csvRows('a,"never closed\nb,c', 9)).toEqual([['a', 'never closed\nb,c']])
})

it('leaves the last line out when the text was cut off, and takes no XML and no single column', () => {
  expect(sampleOfText('a,b\n1,2\n3,', false)?.rows).toEqual([['1', '2']])
  expect(sampleOfText('<?xml version="1.0"?><a/>', true)).toBeNull()
  expect(sampleOfText('alone\n1\n', true)).toBeNull()
})

it('reads Latin-1 and UTF-16', async () => {
  const latin = new Blob([Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x62, 0x0a])])
  expect((await sampleOf(latin))?.header).toEqual(['café', 'b'])
  const wide = new Blob([Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0])])
  expect((await sampleOf(wide))?.header).toEqual(['a', 'b'])
})

it('knows the published headers that the server knows, and not a partner’s', () => {
  const known = [
    ['Crime ID', 'Month', 'Reported by', 'Longitude', 'Latitude', 'LSOA code', 'Crime type'],
    ['Type', 'Date', 'Latitude', 'Longitude', 'Gender', 'Object of search'],
    ['Group', 'SubGroup', 'WardName', 'WardCode', '202601'],
    ['MajorText', 'MinorText', 'LSOA Code', '202601', '202602'],
    ['Major Category', 'Minor Category', 'LSOA11CD', '201901'],
  ]
  for (const header of known) {
    expect(recogniseTable(header), header.join()).toBeDefined()
    expect(isPublishedHeader(header), header.join()).toBe(true)
  }
  const partner = ['Incident reference', 'Date', 'Time', 'Camera location', 'Incident type', 'Domestic']
  expect(recogniseTable(partner)).toBeUndefined()
  expect(isPublishedHeader(partner)).toBe(false)
})
