import { describe, expect, it } from 'vitest'
import { buildZones } from '../../../../server/area/build/build-zones.ts'
import { zoneCoreNames, zoneName } from '../../../../server/area/build/zone-names.ts'
import { zoneSummary } from '../../../../server/area/build/zone-summary.ts'
import { area } from '../pack.ts'

/** Cells in a row, about 100 m apart; `-` between two wards' cells means nothing: only neighbours of one ward meet. */
const row = (cells: readonly { ward?: string; households: number; apart?: boolean }[]) => {
  const neighbours = new Int32Array(cells.length * 6).fill(-1)
  cells.forEach(({ apart }, cell) => {
    if (cell > 0 && !apart) neighbours[cell * 6] = cell - 1
    if (cell + 1 < cells.length && !cells[cell + 1].apart) neighbours[cell * 6 + 1] = cell + 1
  })
  return {
    wardOfCell: cells.map(({ ward = 'A' }) => ward),
    homes: cells.map(({ households }) => ({
      householdTenths: households * 10,
      postcodes: Math.ceil(households / 10),
      largestTenths: households,
      squareMetres: 15_000,
    })),
    neighbours,
    centres: Float64Array.from(cells.flatMap((_, cell) => [cell * 0.0015, 51])),
  }
}
const cellsOf = (groups: readonly { cells: readonly number[] }[]) => groups.map(({ cells }) => cells)

describe('zones', () => {
  it('grow from the smallest that fails, over the neighbour with fewest homes', () => {
    const built = buildZones(row([200, 0, 100, 300].map((households) => ({ households }))))
    expect(cellsOf(built.zones.Z1)).toEqual([[0], [1, 2], [3]])
    expect(cellsOf(built.zones.Z2)).toEqual([[0, 1, 2], [3]])
  })

  it('never cross a ward: one that cannot satisfy is one zone', () => {
    const built = buildZones(
      row([{ households: 500 }, { households: 20, ward: 'B' }, { households: 30, ward: 'B' }]),
    )
    expect(cellsOf(built.zones.Z1)).toEqual([[0], [1, 2]])
    expect(cellsOf(built.zones.Z2)).toEqual([[0], [1, 2]])
  })

  it('join a part of the ward that touches nothing to its nearest cell', () => {
    const built = buildZones(row([{ households: 400 }, { households: 400 }, { households: 50, apart: true }]))
    expect(cellsOf(built.zones.Z1)).toEqual([[0], [1, 2]])
  })

  it('are said in a small table', () => {
    const summary = zoneSummary(buildZones(row([{ households: 300 }, { households: 4 }])))
    expect(summary).toContain('Z1  1  0.03  304')
    expect(summary).toContain('1 of 2 cells are folded into 1')
  })
})

describe('the fold', () => {
  const foldOf = (households: readonly number[]) =>
    buildZones(row(households.map((count) => ({ households: count })))).foldOf

  it('goes to the neighbour with most homes, and leaves cells without homes alone', () => {
    expect(foldOf([9, 3, 20, 0, 50])).toEqual([0, 2, 2, 3, 4])
  })
  it('is by group: small cells that only make enough together stay together', () => {
    expect(foldOf([3, 3, 3, 0, 0])).toEqual([0, 0, 0, 3, 4])
  })
  it('leaps to the nearest homes where none are adjacent', () => {
    expect(foldOf([30, 0, 0, 2, 0, 40])).toEqual([0, 1, 2, 5, 4, 5])
  })
  it('compares unrounded: 7.9 is folded, 8 is not', () => {
    expect(foldOf([100, 7.9])).toEqual([0, 0])
    expect(foldOf([100, 8])).toEqual([0, 1])
  })
  it('stays inside the ward', () => {
    const { foldOf: target } = buildZones(
      row([
        { households: 900 },
        { households: 2, ward: 'B' },
        { households: 0, ward: 'B' },
        { households: 300, ward: 'B' },
      ]),
    )
    expect(target).toEqual([0, 3, 2, 3])
  })
})

describe('names', () => {
  const homes = [10, 20, 30, 40, 50, 60]
  it('are the station, else the street with most homes, and differ', () => {
    const places = ['Example Road', 'Example Road', 'Newtown station', 'Old Lane', 'Example Road', 'A123']
    const zones = [{ cells: [0, 1] }, { cells: [2, 3] }, { cells: [4] }, { cells: [5] }]
    expect(zoneCoreNames(zones, places, homes)).toEqual([
      'Example Road (2)',
      'Newtown station',
      'Example Road',
      'A123',
    ])
  })
  it('say which part of a street when another zone has more of it', () => {
    const places = ['High Street (north)', 'High Street (south)', 'Open land near Old Lane']
    expect(zoneCoreNames([{ cells: [0] }, { cells: [1] }, { cells: [2] }], places, homes)).toEqual([
      'High Street (north)',
      'High Street',
      'Open land near Old Lane',
    ])
  })
  it('read as plain words', () => {
    expect(zoneName(['High Street'], 'Example Ward')).toBe('around High Street, Example Ward')
    expect(zoneName(['Open land near Old Lane'], 'Example Ward')).toBe(
      'open land near Old Lane, Example Ward',
    )
    expect(zoneName(['High Street', 'Open land near Old Lane'], 'Example Ward')).toBe(
      'around High Street and open land near Old Lane, Example Ward',
    )
  })
})

describe('on the ground', () => {
  /** Numbers of connected parts of a set of cells. */
  const parts = (cells: readonly number[]): number => {
    const left = new Set(cells)
    let found = 0
    for (const start of cells) {
      if (!left.delete(start)) continue
      found++
      const reached = [start]
      for (const cell of reached)
        for (const near of area.neighbours.subarray(cell * 6, cell * 6 + 6))
          if (left.delete(near)) reached.push(near)
    }
    return found
  }

  it.each(['Z1', 'Z2'] as const)('%s zones are in one piece, but where the ward is not', (tier) => {
    const extra = new Map<string, number>()
    for (const { ward, cells } of area.zones(tier)) extra.set(ward, (extra.get(ward) ?? 0) + parts(cells) - 1)
    area.wards(2022).forEach(({ code }, number) => {
      const partsOfWard = parts([...area.cellsInWard(number, 2022)])
      expect(extra.get(code)).toBeLessThanOrEqual(partsOfWard - 1)
    })
  })

  it('numbers and sizes are near those of the first study: 403 and 204 zones, 0.21 and 0.45 km²', () => {
    const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]
    expect(area.zones('Z1')).toHaveLength(403)
    expect(area.zones('Z2')).toHaveLength(211)
    expect(median(area.zones('Z1').map(({ squareKilometres }) => squareKilometres))).toBeCloseTo(0.2, 1)
    expect(median(area.zones('Z2').map(({ squareKilometres }) => squareKilometres))).toBeCloseTo(0.4, 1)
  })
})
