import { gridDisk } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { cellSteps } from '../../../server/area/cell-rings.ts'
import { area } from '../questions/asking-fixture.ts'

describe('cell steps', () => {
  const inside = new Set<string>(area.cells)
  /** A cell whose six rings all lie in the borough. */
  const middle = area.cells.findIndex((cell) => gridDisk(cell, 6).every((near) => inside.has(near)))

  it('are the rings of the grid', () => {
    expect(middle).toBeGreaterThanOrEqual(0)
    const steps = cellSteps(area.neighbours, [middle], 6)
    for (let most = 0; most <= 6; most++) {
      const found = [...steps].filter(([, step]) => step <= most).map(([cell]) => area.cells[cell])
      expect(found.sort()).toEqual(gridDisk(area.cells[middle], most).sort())
    }
  })

  it('of several cells are those of the nearest', () => {
    const other = area.neighbours[middle * 6]
    const both = cellSteps(area.neighbours, [middle, other], 2)
    const [one, two] = [cellSteps(area.neighbours, [middle], 2), cellSteps(area.neighbours, [other], 2)]
    expect(both.size).toBe(new Set([...one.keys(), ...two.keys()]).size)
    for (const [cell, step] of both) expect(step).toBe(Math.min(one.get(cell) ?? 9, two.get(cell) ?? 9))
  })
})
