import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  displacementQuotient,
  quotientInWords,
  quotientRefusalInWords,
} from '../../../server/analysis/displacement-quotient.ts'
import { netEffect } from '../../../server/analysis/net-effect.ts'

const pair = (before: number, after: number) => ({ before, after })

describe('the weighted displacement quotient', () => {
  it('is +0.136 on the fixture of METHODS §6: diffusion', () => {
    // 70/980 − 100/1000 = −1/35; 55/980 − 60/1000 = −19/4900; their quotient is 19/140.
    const found = displacementQuotient(pair(100, 70), pair(60, 55), pair(1000, 980))
    if (!found.ok) throw new Error(found.reason)
    expect(found.success).toBeCloseTo(-1 / 35, 9)
    expect(found.buffer).toBeCloseTo(-19 / 4900, 9)
    expect(found.quotient).toBeCloseTo(19 / 140, 9)
    expect(found.reading).toBe('diffusion')
  })

  it('is −0.4 when the buffer rises to 70: some moved', () => {
    const found = displacementQuotient(pair(100, 70), pair(60, 70), pair(1000, 980))
    expect(found).toMatchObject({ ok: true, reading: 'displacementSmaller' })
    expect(found.ok && found.quotient).toBeCloseTo(-0.4, 9)
  })

  it.each([
    [50, 'diffusionLarger'],
    [95, 'diffusion'],
    [100, 'neither'],
    [110, 'displacementSmaller'],
    [120, 'displacementAsLarge'],
    [130, 'displacementLarger'],
  ])('of a buffer 100 → %d beside a target 100 → 80 reads %s', (after, reading) => {
    // Control 1 → 1, so that the shares are whole numbers and exact.
    const found = displacementQuotient(pair(100, 80), pair(100, after), pair(1, 1))
    expect(found).toMatchObject({ ok: true, reading })
    if (found.ok) expect(quotientInWords(found.reading)).not.toBe('')
  })

  it('is refused when there was no success, and says so', () => {
    expect(displacementQuotient(pair(100, 98), pair(60, 55), pair(1000, 980))).toEqual({
      ok: false,
      reason: 'notInterpretable',
    })
    expect(displacementQuotient(pair(100, 120), pair(60, 55), pair(1000, 980)).ok).toBe(false)
    expect(quotientRefusalInWords('notInterpretable')).toMatch(/^not interpretable/)
  })

  it('is refused over an empty control', () => {
    for (const control of [pair(0, 10), pair(10, 0)])
      expect(displacementQuotient(pair(100, 70), pair(60, 55), control)).toEqual({
        ok: false,
        reason: 'controlEmpty',
      })
  })

  it('gives no number where the target’s share did not fall, whatever the counts', () => {
    const count = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(count, count, count, count, (a0, a1, c0, c1) => {
        const { ok } = displacementQuotient(pair(a0, a1), pair(5, 5), pair(c0, c1))
        expect(ok).toBe(BigInt(a1) * BigInt(c0) < BigInt(a0) * BigInt(c1))
      }),
    )
  })
})

describe('the net effect', () => {
  it('is 31.8 events on the fixture of METHODS §6', () => {
    // GE 100 − 70; NE 100/1000 − 70/980 = 1/35; TNE (98 − 70) + (58.8 − 55) = 31.8.
    const found = netEffect(pair(100, 70), pair(60, 55), pair(1000, 980))
    if (!found.ok) throw new Error(found.reason)
    expect(found.gross).toBe(30)
    expect(found.net).toBeCloseTo(1 / 35, 9)
    expect(found.totalNet).toBeCloseTo(31.8, 9)
  })

  it('is 16.8 when the buffer rises to 70', () => {
    const found = netEffect(pair(100, 70), pair(60, 70), pair(1000, 980))
    expect(found.ok && found.totalNet).toBeCloseTo(16.8, 9)
  })

  it('is refused over an empty control', () => {
    expect(netEffect(pair(100, 70), pair(60, 55), pair(10, 0))).toEqual({ ok: false, reason: 'controlEmpty' })
    expect(() => netEffect(pair(100, -1), pair(60, 55), pair(10, 10))).toThrow(RangeError)
  })
})
