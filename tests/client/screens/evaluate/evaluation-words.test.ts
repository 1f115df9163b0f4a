import { describe, expect, it } from 'vitest'
import {
  estimateWords,
  matchedWords,
  netWords,
  quotientWords,
  sentence,
  setDownWords,
  signedWords,
} from '../../../../client/screens/evaluate/evaluation-words.ts'
import { intervalScale } from '../../../../client/screens/evaluate/interval-scale.ts'

const question = { after: { from: '2026-05', to: '2026-07' } }

describe('when it was set down', () => {
  it('is before, when the day lies in an earlier month than the first of its months', () => {
    expect(setDownWords(question, '2026-04-30', '2026-09-01')).toMatch(/^Set down on 30 Apr 2026, before/)
  })

  it('is afterwards from the first day of its months', () => {
    expect(setDownWords(question, '2026-05-01', '2026-09-01')).toMatch(/^Set down afterwards, on 1 May 2026/)
  })

  it('is said to be missing, and more gently while there is still time', () => {
    expect(setDownWords(question, null, '2026-05-01')).toMatch('not set down beforehand')
    expect(setDownWords(question, null, '2026-04-30')).toMatch('Not set down yet')
  })
})

describe('figures in words', () => {
  it('have a true sign, and tenths only where they matter', () => {
    expect([-42.4, 9.96, 3.54, -0.04, 0, -1234.5].map(signedWords)).toEqual([
      ...['−42', '+10', '+3.5', '0', '0', '−1,235'],
    ])
  })

  it('give both intervals', () => {
    const estimate = { estimate: -42, variance: 84, z: -4.6, p: 0 }
    const of = { ...estimate, ci95: { low: -60, high: -24 }, ci90: { low: -57, high: -27 } }
    expect(estimateWords(of).replaceAll('\u00a0', ' ')).toBe('−42 (95 %: −60 to −24; 90 %: −57 to −27)')
  })

  it('give no quotient where there is none to give', () => {
    const none = 'not interpretable: there was no fall to move anywhere'
    expect(quotientWords({ value: null, text: none })).toBe(
      'Not interpretable: there was no fall to move anywhere.',
    )
    expect(quotientWords({ value: -0.8, text: 'some of it moved next door' })).toBe(
      '−0.8: some of it moved next door.',
    )
  })

  it('say fewer and more the right way round', () => {
    expect(netWords({ gross: 12, net: 0.1, totalNet: -3 })).toMatch(/^12 fewer at the place .* 3 more\.$/)
    expect(netWords(null)).toMatch(/^Not known/)
  })

  it('say how the control was found', () => {
    const places = { target: [], buffer: [], controlBuffer: [], control: ['a'] }
    expect(matchedWords({ matched: null, places })).toBe('The control area was chosen by hand: 1 place.')
    const months = { from: '2023-01', to: '2025-12', count: 36 }
    expect(matchedWords({ matched: { months, targetCount: 80, controlCount: 78 }, places })).toMatch(
      'it held 78 incidents in Jan 2023 – Dec 2025, the place 80',
    )
  })

  it('end as a sentence does, once', () => {
    expect([sentence('too few'), sentence('Too few.')]).toEqual(['Too few.', 'Too few.'])
  })
})

describe('the scale of the bars', () => {
  it('holds every interval and zero, with room at both ends', () => {
    const { at, zero } = intervalScale([
      { low: -60, high: -24 },
      { low: -10, high: 5 },
    ])
    expect(at(-60)).toBeGreaterThan(0)
    expect(at(5)).toBeLessThan(100)
    expect(zero).toBeCloseTo(at(0))
    expect(at(-24)).toBeLessThan(zero)
  })

  it('stands also where nothing was counted', () => {
    expect(intervalScale([{ low: 0, high: 0 }]).zero).toBe(50)
  })
})
