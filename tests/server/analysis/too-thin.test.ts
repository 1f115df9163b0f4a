import { describe, expect, it } from 'vitest'
import { tooThin } from '../../../server/analysis/too-thin.ts'

const ones = (cells: number) => new Array<number>(cells).fill(1)

describe('the refusal of thin data', () => {
  it('accepts thirty events in thirty cells, empty cells or not', () => {
    expect(tooThin(ones(30))).toBeNull()
    expect(tooThin([...ones(30), 0, 0])).toBeNull()
  })

  it('names every reason with its numbers', () => {
    expect(tooThin(ones(29))).toEqual({ reasons: ['fewEvents', 'fewCells'], events: 29, cellsWithEvents: 29 })
    expect(tooThin([500, ...ones(28), 0])).toEqual({
      reasons: ['fewCells'],
      events: 528,
      cellsWithEvents: 29,
    })
    expect(tooThin([])).toEqual({ reasons: ['fewEvents', 'fewCells'], events: 0, cellsWithEvents: 0 })
  })

  it('counts events, not cells, for the first reason: weights below one are thin in many cells', () => {
    expect(tooThin(new Array<number>(40).fill(0.5))).toEqual({
      reasons: ['fewEvents'],
      events: 20,
      cellsWithEvents: 40,
    })
  })
})
