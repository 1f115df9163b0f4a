import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cellsFile } from '../../../server/area/build/cells-file.ts'
import { packVersion } from '../../../server/area/build/pack-files.ts'
import { formatCsv, parseCsv } from '../../../server/area/csv.ts'
import { readOutlines } from '../../../server/area/outlines.ts'
import { area, packFile, packFolder } from './pack.ts'

it('the version is the hash of the committed files, and one more byte changes it', () => {
  const files = Object.fromEntries(readdirSync(packFolder).map((name) => [name, packFile(name)]))
  expect(Object.keys(files)).toHaveLength(14)
  expect(packVersion(files)).toBe(area.version)
  expect(packVersion({ ...files, 'streets.csv': `${files['streets.csv']} ` })).not.toBe(area.version)
  expect(packVersion({ ...files, 'zones.csv': '' })).toBe(area.version)
})

it('building cells.csv again from the pack gives the same bytes', () => {
  const rows = parseCsv(packFile('cells.csv'), ['cell', 'households', 'postcodes', 'largest_postcode'])
  const householdCells = formatCsv(
    ['h3_res10', 'households', 'postcodes', 'largest_postcode'],
    rows.map((row) => [row.cell, row.households, row.postcodes, row.largest_postcode]).reverse(),
  )
  const { streets, stations } = area
  const built = cellsFile({
    wards2022: readOutlines(area.geojson('wards-2022')),
    wards2002: readOutlines(area.geojson('wards-2002')),
    householdCells,
    streets,
    stations,
  })
  expect(built.cells).toBe(11_128)
  expect(built.csv === packFile('cells.csv')).toBe(true)
})
