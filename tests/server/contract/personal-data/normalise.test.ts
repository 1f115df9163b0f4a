import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../../server/contract/personal-data/normalise.ts'

describe('text is read', () => {
  it.each([
    ['zero-width and direction marks', 'A\u200bB\u200d1\u202e2\u2066\ufeff', 'AB12'],
    ['full width', 'ＡＢ１２　＠', 'AB12 @'],
    ['digits of other scripts', '٠١٩ ۴ ०९ 𝟟', '019 4 09 7'],
    ['keycaps and circles', '0\ufe0f\u20e37\ufe0f\u20e3①', '071'],
    ['dashes and spaces', 'a–b‑c−d\u00a0e\u2009f', 'a-b-c-d e f'],
    ['accents and marks', 'José e\u0301 1\u03362', 'Jose e 12'],
    ['letters that look Latin', 'АВ Е8', 'AB E8'],
    ['soft hyphens and fillers', 'po\u00adst\u3164\u034f', 'post'],
    ['quotes and slashes', 'O’Demo 1⁄2', "O'Demo 1/2"],
  ])('without %s', (_, written, read) => expect(normalise(written).text).toBe(read))

  it('and every position leads back', () => {
    const { text, originalOf } = normalise('x\u200b½😀ﬁé1')
    expect(text).toBe('x1/2😀fie1')
    expect(
      [...text]
        .map((_, at) => at)
        .map(originalOf)
        .slice(0, 4),
    ).toEqual([0, 2, 2, 2])
    expect(originalOf(text.indexOf('f'))).toBe(5)
    expect(originalOf(text.length)).toBe('x\u200b½😀ﬁé1'.length)
  })

  it('whatever it is: positions never go back or beyond the end', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, originalOf } = normalise(original)
        let last = 0
        for (let at = 0; at <= text.length; at++) {
          expect(originalOf(at)).toBeGreaterThanOrEqual(last)
          last = originalOf(at)
        }
        expect(last).toBe(original.length)
      }),
      { seed: 3, numRuns: 200 },
    ))
})
