import { describe, expect, it } from 'vitest'
import type { Acting } from '../../../server/commands/acting.ts'
import { cellsInside } from '../../../server/commands/cells-inside.ts'
import { deleteArea } from '../../../server/commands/delete-area.ts'
import { renameArea } from '../../../server/commands/rename-area.ts'
import { saveArea } from '../../../server/commands/save-area.ts'
import type { Outline } from '../../../server/contract/answers.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { openAreaReader } from '../../../server/store/area-store.ts'
import { openReader } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'

const actingIn = (dataFolder: string): Acting => ({
  config: { dataFolder, areaFolder: '', referenceFolder: '' },
  area,
  viewer: { role: 'analyst', agency: 'local', account: null },
  clock: () => new Date('2026-11-22T12:00:00Z'),
  hasDemoSignIn: () => false,
  changed: () => undefined,
  dataVersion: () => 'one',
  get imports(): never {
    throw new Error('areas import nothing')
  },
  get releases(): never {
    throw new Error('nothing is released here')
  },
})

const [lon, lat] = area.centre
const square = (half: number, x = lon, y = lat): [number, number][] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
  [x - half, y - half],
]
const polygon = (...rings: [number, number][][]): Outline => ({ type: 'Polygon', coordinates: rings })

/** The same rule said another way: a centre within a box. */
const centresIn = (half: number, x = lon, y = lat) =>
  area.cells.filter(
    (_, cell) =>
      Math.abs(area.cellCentres[cell * 2] - x) < half && Math.abs(area.cellCentres[cell * 2 + 1] - y) < half,
  )

describe('an area', () => {
  it('is the whole cells whose centre lies inside', () => {
    const inside = cellsInside(area, polygon(square(0.01)))
    expect(inside.length).toBeGreaterThan(50)
    expect(inside).toEqual(centresIn(0.01))
    // An outline left open is closed.
    expect(cellsInside(area, polygon(square(0.01).slice(0, 4)))).toEqual(inside)
  })

  it('leaves out its holes and holds every part', () => {
    const hole = cellsInside(area, polygon(square(0.01), square(0.004)))
    expect(hole).toEqual(centresIn(0.01).filter((cell) => !centresIn(0.004).includes(cell)))
    const parts: Outline = {
      type: 'MultiPolygon',
      coordinates: [[square(0.004)], [square(0.003, lon + 0.02)], [square(0.004)]],
    }
    const both = [...centresIn(0.004), ...centresIn(0.003, lon + 0.02)].sort()
    expect(cellsInside(area, parts)).toEqual(both)
  })

  it('is saved as cells, renamed by version and deleted', () => {
    const folder = temporaryFolderForThisTest()
    const acting = actingIn(folder)
    const outline = polygon(square(0.01))
    const saved = readReleased(saveArea(acting, { name: 'High Street', kind: 'business-district', outline }))
    expect(saved.cells).toEqual(centresIn(0.01))
    expect(saved.squareKilometres).toBeCloseTo(saved.cells.length * 0.0135, 1)
    const reader = openAreaReader(openReader(folder, 'work'))
    expect(reader.list()).toEqual([saved])
    expect(JSON.stringify(reader.list())).not.toContain('coordinates')

    const change = { id: saved.id, name: 'Market', kind: 'other' as const }
    const renamed = readReleased(renameArea(acting, { ...change, version: saved.version }))
    expect(renamed).toMatchObject({ name: 'Market', kind: 'other', cells: saved.cells })
    for (const late of [
      () => renameArea(acting, { ...change, version: saved.version }),
      () => deleteArea(acting, { id: saved.id, version: saved.version }),
    ])
      expect(late).toThrow(expect.objectContaining({ code: 'changedMeanwhile' }))
    expect(readReleased(deleteArea(acting, { id: saved.id, version: renamed.version })).done).toBe(true)
    expect(reader.find(saved.id)).toBeUndefined()
    expect(() => deleteArea(acting, { id: saved.id, version: null })).toThrow(
      expect.objectContaining({ code: 'notFound' }),
    )
  })

  it('is refused with a person in its name, new or renamed, and nothing changes', () => {
    const folder = temporaryFolderForThisTest()
    const acting = actingIn(folder)
    const draft = { kind: 'other' as const, outline: polygon(square(0.01)) }
    const saved = readReleased(saveArea(acting, { name: 'Market', ...draft }))
    for (const name of ['Mr Testworth', 'E8 3AB', 'since 12/03/2024', 'Flat 3']) {
      const refusal = expect.objectContaining({ code: 'personalData', param: 'name' })
      expect(() => saveArea(acting, { name, ...draft })).toThrow(refusal)
      expect(() => renameArea(acting, { id: saved.id, version: null, name, kind: 'other' })).toThrow(refusal)
    }
    expect(openAreaReader(openReader(folder, 'work')).list()).toEqual([saved])
  })

  it.each([
    ['areaEmpty', { outline: polygon(square(0.01, 3, 50)) }],
    ['areaEmpty', { outline: polygon(square(0.0001, lon + 0.0004)) }],
    ['areaEmpty', { cells: [] }],
    ['unknownValue', { cells: ['8a194ad08007ffe'] }],
    ['badBody', {}],
    ['geometryUnreadable', { outline: polygon() }],
    ['geometryUnreadable', { outline: polygon([[0, 0]]) }],
  ])('is refused: %s', (code, draft) => {
    const acting = actingIn(temporaryFolderForThisTest())
    expect(() => saveArea(acting, { name: 'No', kind: 'other', ...draft })).toThrow(
      expect.objectContaining({ code }),
    )
  })
})
