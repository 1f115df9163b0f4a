import { expect, it } from 'vitest'
import { guessMapping } from '../../../server/contract/guess-mapping.ts'

it('guesses grid references, day-first dates, words of place and of sensitivity', () => {
  const guess = guessMapping(
    [
      'CAD number',
      'Incident date',
      'Incident hour',
      'Easting',
      'Northing',
      'Illness type',
      'Location type',
      'Domestic flag',
    ],
    [
      ['1', '17/05/2025', '21', '540260', '169398', 'Assault', 'Home', 'Y'],
      ['2', '03/06/2025', '9', '540194', '169201', 'Stabbing', 'Street', 'N'],
      ['3', '04/06/2025', '', '540300', '169607', 'Assault', 'Blue box', ''],
    ],
  )
  expect(guess).toEqual({
    location: { kind: 'bng', easting: 'Easting', northing: 'Northing' },
    time: { column: 'Incident date', order: 'uk', hourColumn: 'Incident hour', clock: 'london' },
    category: { column: 'Illness type', words: ['assault', 'stabbing'] },
    locationType: {
      column: 'Location type',
      words: { home: 'dwelling', street: 'public' },
      unknown: ['blue box'],
    },
    sensitivity: { column: 'Domestic flag', words: { y: 'domestic', n: 'none' }, unknown: [] },
    referenceColumn: 'CAD number',
  })
})

it('guesses degrees and year-first stamps in UTC, a postcode, a street with its ward', () => {
  const place = (header: string[], row: string[]) => guessMapping(header, [row])
  expect(
    place(['Latitude', 'Longitude', 'Reported'], ['51.4', '0.01', '2025-05-17T21:40:00Z']),
  ).toMatchObject({
    location: { kind: 'wgs84', lon: 'Longitude', lat: 'Latitude' },
    time: { column: 'Reported', order: 'iso', clock: 'utc', hourColumn: null },
  })
  expect(place(['Post code', 'Date'], ['ZZ9 9ZZ', '01/02/2025']).location).toEqual({
    kind: 'postcode',
    column: 'Post code',
  })
  expect(place(['Street', 'Ward', 'Date'], ['High Street', 'Example', '01/02/2025']).location).toEqual({
    kind: 'street',
    column: 'Street',
    locality: 'Ward',
  })
})

it('guesses nothing where the values do not fit the heading, and never a default for place or sensitivity', () => {
  const guess = guessMapping(['Latitude', 'Longitude', 'Date'], [['north', 'east', 'last week']])
  expect(guess).toEqual({
    location: null,
    time: null,
    category: null,
    locationType: null,
    sensitivity: null,
    referenceColumn: null,
  })
})
