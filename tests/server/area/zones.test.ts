import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadArea } from '../../../server/area/area.ts'
import { zoneFiles } from '../../../server/area/build/zone-files.ts'
import { parseCsv } from '../../../server/area/csv.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area, packFile, packFolder } from './pack.ts'

const rules = { Z1: [1000, 10, 0.5], Z2: [2500, 20, 0.2] } as const

/** The published counts again, straight from the file, in tenths of a household. */
const facts = parseCsv(packFile('cells.csv'), [
  'ward2022',
  'households',
  'postcodes',
  'largest_postcode',
]).map((row) => ({
  ward: row.ward2022,
  tenths: Math.round(Number(row.households) * 10),
  postcodes: Number(row.postcodes),
  largestTenths: Math.round(Number(row.largest_postcode) * 10),
}))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe.each(['Z1', 'Z2'] as const)('the %s zones', (tier) => {
  const zones = area.zones(tier)

  it('hold every cell once, inside one ward', () => {
    expect(zones.flatMap((zone) => zone.cells).sort((a, b) => a - b)).toEqual(
      area.cells.map((_, cell) => cell),
    )
    zones.forEach((zone, number) => {
      expect(new Set(zone.cells.map((cell) => facts[cell].ward))).toEqual(new Set([zone.ward]))
      expect(new Set(zone.cells.map((cell) => area.zoneOfCell(cell, tier)))).toEqual(new Set([number]))
    })
  })

  it('reach their thresholds, counted again from the table', () => {
    const [tenths, postcodes, share] = rules[tier]
    for (const { cells, households } of zones) {
      const homes = sum(cells.map((cell) => facts[cell].tenths))
      expect(homes).toBeGreaterThanOrEqual(tenths)
      expect(households).toBe(homes / 10)
      expect(sum(cells.map((cell) => facts[cell].postcodes))).toBeGreaterThanOrEqual(postcodes)
      expect(Math.max(...cells.map((cell) => facts[cell].largestTenths))).toBeLessThanOrEqual(homes * share)
    }
  })

  it('have names that differ and say the ward', () => {
    expect(new Set(zones.map(({ name }) => name)).size).toBe(zones.length)
    for (const { name, ward } of zones) {
      expect(name).toMatch(/^(?:around|open land near) .+, .+$/)
      expect(name.endsWith(`, ${area.knownWard(ward)?.name}`)).toBe(true)
    }
  })

  it('are found by id and from text only when they exist', () => {
    for (const zone of zones) {
      expect(area.knownZone(zone.id)).toBe(zone.id)
      expect(area.zone(zone.id)).toBe(zone)
    }
    for (const text of ['', 'Z1-000', 'Z1-9999', 'z1-001', 'Z1-001 ', '__proto__', area.cells[0]])
      expect(area.knownZone(text)).toBeUndefined()
  })
})

it('every Z2 zone is a union of Z1 zones', () => {
  area.zones('Z1').forEach((zone, number) => {
    const holding = new Set(zone.cells.map((cell) => area.zoneOfCell(cell, 'Z2')))
    expect(holding).toEqual(new Set([area.z2OfZ1(number)]))
  })
})

describe('the fold table', () => {
  const folded = area.cells.map((_, cell) => area.foldOf(cell))
  const groups = new Map<number, number[]>()
  folded.forEach((target, cell) => {
    groups.set(target, [...(groups.get(target) ?? []), cell])
  })

  it('folds into cells that are not folded, inside the ward', () => {
    folded.forEach((target, cell) => {
      expect(folded[target]).toBe(target)
      expect(facts[target].ward).toBe(facts[cell].ward)
    })
  })

  it('leaves no group with homes under eight, stores each under its largest cell, and public space where it is', () => {
    let small = 0
    for (const [target, cells] of groups) {
      const homes = cells.map((cell) => facts[cell].tenths)
      if (cells.length > 1) {
        small++
        expect(sum(homes)).toBeGreaterThanOrEqual(80)
        expect(facts[target].tenths).toBe(Math.max(...homes))
        expect(Math.min(...homes)).toBeGreaterThan(0)
      } else expect(homes[0] === 0 || homes[0] >= 80).toBe(true)
    }
    expect(small).toBeGreaterThan(100)
  })
})

it('building the zones again from the pack gives the same bytes', () => {
  const { files } = zoneFiles(packFile)
  for (const [name, text] of Object.entries(files)) expect(text === packFile(name), name).toBe(true)
})

describe('a pack whose zones do not fit is not loaded', () => {
  const packWith = (changes: Record<string, string>): string => {
    const folder = temporaryFolderForThisTest()
    for (const name of readdirSync(packFolder))
      writeFileSync(join(folder, name), changes[name] ?? packFile(name))
    return folder
  }

  it.each([
    ['zones.csv', /,Z1-001,/, ',Z1-002,'],
    ['cells.csv', /,4,18,/, ',4,18.1,'],
    ['zones.json', /"version": "./, '"version": "g'],
  ])('%s changed by hand', (name, from, to) => {
    const changed = packFile(name).replace(from, to)
    expect(changed).not.toBe(packFile(name))
    expect(() => loadArea(packWith({ [name]: changed }))).toThrow('run npm run zones')
  })

  it('the untouched copy is', () => {
    expect(loadArea(packWith({})).zonesVersion).toBe(area.zonesVersion)
  })
})
