import { describe, expect, it } from 'vitest'
import { defaultSources } from '../../../server/questions/default-sources.ts'

const candidates = [
  { id: 'exact', overlap: 'crime', precedence: 1 },
  { id: 'street', overlap: 'crime', precedence: 2 },
  { id: 'ward', overlap: 'crime', precedence: 3 },
  { id: 'searches', overlap: 'search', precedence: 1 },
]
const months = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const choose = (coverage: Record<string, number[]>, from: number | null = null, to: number | null = null) =>
  defaultSources(candidates, new Map(Object.entries(coverage)), { from, to })

describe('the default source of an overlap group', () => {
  it('without a period is the most precise that has records', () => {
    expect(choose({ exact: [5], ward: months(1, 9) })).toEqual(['exact'])
    expect(choose({ exact: [], ward: months(1, 9) })).toEqual(['ward'])
  })

  it('covers the period, or gives way to one that does', () => {
    const coverage = { exact: months(5, 9), street: months(1, 9), ward: months(1, 9) }
    expect(choose(coverage, 5, 9)).toEqual(['exact'])
    expect(choose(coverage, 4, 9)).toEqual(['street'])
    expect(choose(coverage, 6, null)).toEqual(['exact'])
  })

  it('need not cover months that no source has', () => {
    expect(choose({ exact: months(5, 9), street: months(4, 8) }, 5, 30)).toEqual(['exact'])
  })

  it('covers most when none covers all; a tie goes to precision', () => {
    expect(choose({ exact: months(1, 2), street: months(3, 9) }, 1, 9)).toEqual(['street'])
    expect(choose({ exact: months(1, 4), street: months(5, 8) }, 1, 8)).toEqual(['exact'])
  })

  it('is one a group, and none for a group without records', () => {
    expect(choose({ street: [1], searches: [1] })).toEqual(['street', 'searches'])
    expect(choose({})).toEqual([])
  })
})
