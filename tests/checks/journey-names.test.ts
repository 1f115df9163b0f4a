import { expect, it } from 'vitest'
import { journeyNames, journeysNamed } from '../browser/journey-names.ts'

const paths = [
  'map.test.ts',
  'map-phone.test.ts',
  'server.ts',
  'import',
  'import/drop.test.ts',
  'patrol.test.ts',
]

it('finds files by the beginning of their name, and folders by name', () => {
  expect(journeysNamed(paths, 'map')).toEqual(['map.test.ts', 'map-phone.test.ts'])
  expect(journeysNamed(paths, 'import')).toEqual(['import/drop.test.ts'])
})

it('finds what belongs to a journey under another name', () => {
  expect(journeysNamed(['places.test.ts', 'assessments.test.ts', 'map.test.ts'], 'places')).toEqual([
    'places.test.ts',
    'assessments.test.ts',
  ])
})

it('finds nothing for no name, an unknown one, and the harness itself', () => {
  for (const name of ['', 'nowhere', 'server']) expect(journeysNamed(paths, name)).toEqual([])
})

it('lists the names', () => {
  expect(journeyNames(paths)).toEqual(['import', 'map', 'map-phone', 'patrol'])
})
