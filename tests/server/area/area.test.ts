import { cellToLatLng, gridDistance, latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { loadArea } from '../../../server/area/area.ts'
import type { CellId } from '../../../server/contract/ids.ts'
import { area, packFolder } from './pack.ts'

describe('the pack', () => {
  it('has the cells, wards, LSOAs and households that the facts have', () => {
    expect(area.cells).toHaveLength(11_128)
    expect(area.wards(2022)).toHaveLength(22)
    expect(area.wards(2002)).toHaveLength(22)
    expect(area.householdsTotal).toBe(135_815)
    const shared = area.households.reduce((sum, homes) => sum + homes, 0)
    expect(Math.abs(shared - area.householdsTotal)).toBeLessThan(5)
    expect(area.wards(2022).reduce((sum, ward) => sum + (ward.households ?? 0), 0)).toBe(135_815)
    expect(area.stations.filter((station) => station.inside)).toHaveLength(26)
    expect([area.stations, area.busStops, area.foodOutlets].map((list) => list.length)).toEqual([
      44, 1030, 247,
    ])
    expect(area.attribution).toContain('Open Government Licence v3.0')
    expect(area.version).toMatch(/^[0-9a-f]{64}$/)
  })

  it('loads within 1.5 seconds', () => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      loadArea(packFolder)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(1500)
  })
})

describe('cells', () => {
  it('are ascending, and their number leads back to them', () => {
    expect([...area.cells].sort()).toEqual(area.cells)
    area.cells.forEach((cell, number) => {
      if (area.cellNumber(cell) !== number) throw new Error(`cell ${number}`)
    })
  })

  it('are known by their exact text only', () => {
    const cell = area.cells[77]
    expect(area.knownCell(cell)).toBe(cell)
    for (const text of [
      '',
      cell.toUpperCase(),
      ` ${cell}`,
      latLngToCell(48.85, 2.35, 10),
      '__proto__',
      'constructor',
    ]) {
      expect(area.knownCell(text), text).toBeUndefined()
    }
    expect(() => area.cellNumber('8a194ad1994fff0' as CellId)).toThrow('another area pack')
  })

  it('have symmetric neighbours one step away, and −1 outside', () => {
    let outside = 0
    area.cells.forEach((cell, number) => {
      for (const near of area.neighbours.subarray(number * 6, number * 6 + 6)) {
        if (near < 0) outside++
        else {
          if (gridDistance(cell, area.cells[near]) !== 1)
            throw new Error(`${number} and ${near} do not touch`)
          const back = area.neighbours.subarray(near * 6, near * 6 + 6)
          if (!back.includes(number)) throw new Error(`${near} does not know ${number}`)
        }
      }
    })
    expect(outside).toBeGreaterThan(500)
    expect(outside).toBeLessThan(3000)
  })

  it('lie in the ward that holds their centre, and each ward knows its own', () => {
    let counted = 0
    for (const [number, ward] of area.wards(2022).entries()) {
      const members = area.cellsInWard(number, 2022)
      expect(members.length).toBe(ward.cells)
      counted += members.length
      for (const cell of members) {
        const [lat, lon] = cellToLatLng(area.cells[cell])
        if (area.wardAt(lon, lat, 2022) !== number) throw new Error(`cell ${cell} is not in ward ${number}`)
        if (area.wardOfCell(cell, 2022) !== number) throw new Error(`cell ${cell} names another ward`)
      }
    }
    expect(counted).toBe(11_128)
    expect(area.wards(2002).reduce((sum, ward) => sum + ward.cells, 0)).toBe(11_128)
  })

  it('are found as the nearest of a point', () => {
    for (const number of [0, 500, 11_127]) {
      const [lon, lat] = area.cellCentres.subarray(number * 2)
      expect(area.nearestCell(lon + 1e-4, lat - 1e-4)).toBe(area.cells[number])
    }
  })
})

describe('wards and LSOAs', () => {
  it('are known by code in both vintages, and the same name is not the same ward', () => {
    const [old] = area.wards(2002).filter((ward) => ward.name === 'Bromley Town')
    const [current] = area.wards(2022).filter((ward) => ward.name === 'Bromley Town')
    expect(area.knownWard(old.code)).toBe(old)
    expect(area.knownWard(current.code)).toBe(current)
    expect(old.code).not.toBe(current.code)
    expect([old.vintage, old.residents, current.residents]).toEqual([2002, null, 15_942])
    expect(area.knownWard('E09000006')).toBeUndefined()
  })

  it('sort wards by code', () => {
    const codes = area.wards(2022).map((ward) => ward.code)
    expect([...codes].sort()).toEqual(codes)
  })

  it('give an LSOA its best-fit ward', () => {
    expect(area.lsoa('E01000645')).toEqual({ code: 'E01000645', name: 'Bromley 007A', ward2022: 'E05013988' })
    expect(area.lsoa('E01000000')).toBeUndefined()
  })

  it('hand the client its layers as text', () => {
    for (const layer of ['wards-2022', 'wards-2002', 'lsoas-2021', 'major-roads'] as const) {
      expect(JSON.parse(area.geojson(layer)).type).toBe('FeatureCollection')
    }
  })
})
