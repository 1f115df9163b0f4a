import { describe, expect, it } from 'vitest'
import {
  addMonths,
  lastMonths,
  monthsBetween,
  moveEnd,
  moveRange,
  presetOf,
  presetRange,
  rangeOf,
  yearBefore,
} from '../../../client/state/months.ts'

const data = { from: '2023-11', to: '2026-10' }

it('adds months over year ends, both ways', () => {
  expect(addMonths('2025-11', 3)).toBe('2026-02')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(addMonths('2026-01', -13)).toBe('2024-12')
})

it('lists months with both ends, or none', () => {
  expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2026-02', '2026-01')).toEqual([])
})

describe('presets', () => {
  it('end with the newest month and begin no earlier than the data', () => {
    expect(presetRange(data, 'twelve')).toEqual({ from: '2025-11', to: '2026-10' })
    expect(presetRange(data, 'all')).toEqual(data)
    expect(lastMonths({ from: '2026-09', to: '2026-10' }, 12)).toEqual({ from: '2026-09', to: '2026-10' })
  })
  it('are recognised; a brushed range is none', () => {
    expect(presetOf({ from: '2026-10', to: '2026-10' }, data)).toBe('last')
    expect(presetOf({ from: '2025-01', to: '2025-03' }, data)).toBe(null)
  })
})

describe('the brush by keys', () => {
  const range = { from: '2026-08', to: '2026-10' }
  it('keeps an end on its side and inside the data', () => {
    expect(moveEnd(range, 'from', 5, data)).toEqual({ from: '2026-10', to: '2026-10' })
    expect(moveEnd(range, 'to', 1, data)).toEqual(range)
    expect(moveEnd(range, 'from', -1200, data)).toEqual({ from: '2023-11', to: '2026-10' })
    expect(moveEnd(range, 'to', -1, data)).toEqual({ from: '2026-08', to: '2026-09' })
  })
  it('moves the whole stretch without changing its length', () => {
    expect(moveRange(range, -1, data)).toEqual({ from: '2026-07', to: '2026-09' })
    expect(moveRange(range, 12, data)).toEqual(range)
    expect(moveRange(range, -1200, data)).toEqual({ from: '2023-11', to: '2024-01' })
  })
})

it('reads what months a filter means, and the year before', () => {
  expect(rangeOf('2026-03-15', null, data)).toEqual({ from: '2026-03', to: '2026-10' })
  expect(yearBefore({ from: '2026-08', to: '2026-10' })).toEqual({ from: '2025-08', to: '2025-10' })
})
