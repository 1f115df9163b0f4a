import { expect, it } from 'vitest'
import { hiddenWards } from '../../../server/analysis/hidden-wards.ts'

const asked = (share: number, recorded: number, ward = `w${share}`) => ({ ward, share, recorded })

it('ranks high by what is said and low by what is recorded, by hand', () => {
  // Mid-ranks of five: 0.1, 0.3, 0.5, 0.7, 0.9.
  const five = [asked(0.6, 10), asked(0.5, 20), asked(0.4, 30), asked(0.3, 40), asked(0.2, 50)]
  const found = hiddenWards(five)
  expect(found?.map(({ ward, said, recorded }) => [ward, said, recorded])).toEqual([
    ['w0.6', 0.9, 0.1],
    ['w0.5', 0.7, 0.3],
  ])
  expect(found?.[0].index).toBeCloseTo(0.8, 12)
})

it('is silent where the two agree, where all say the same, and where too few were asked', () => {
  const agreeing = [1, 2, 3, 4, 5, 6].map((at) => asked(at / 10, at))
  expect(hiddenWards(agreeing)).toEqual([])
  expect(hiddenWards([1, 2, 3, 4, 5, 6].map((at) => asked(0.4, at, `w${at}`)))).toEqual([])
  expect(hiddenWards(agreeing.slice(0, 4))).toBeNull()
})
