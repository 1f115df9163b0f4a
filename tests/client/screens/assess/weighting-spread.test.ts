import { expect, it } from 'vitest'
import { differsWords, spreadOf } from '../../../../client/screens/assess/weighting-spread.ts'

const score = (peers: number | null, online: number | null = null) => ({
  ...{ assessment: 'a', round: 1 as const, home: 3, school: 3, neighbourhood: 3 },
  ...{ peers, online },
})

it('is range and median of those who could say', () => {
  const spreads = spreadOf([score(9), score(1), score(4), score(null)])
  expect(spreads[1]).toEqual({
    ...{ id: 'peers', label: 'Friends', weights: [1, 4, 9] },
    ...{ lowest: 1, middle: 4, highest: 9, cannotSay: 1 },
  })
  expect(spreads[4]).toMatchObject({ lowest: null, middle: null, highest: null, cannotSay: 4 })
  expect(spreads[0]).toMatchObject({ lowest: 3, middle: 3, highest: 3, cannotSay: 0 })
})

it('takes the mean of the two in the middle, and sorts by number', () => {
  expect(spreadOf([score(10), score(9), score(2), score(0)])[1]).toMatchObject({ lowest: 0, middle: 5.5 })
})

it('says where people differ most', () => {
  expect(differsWords(spreadOf([score(9, 2), score(1, 3)]))).toBe('People differ most about: friends.')
  expect(differsWords(spreadOf([score(3, 2), score(5, 3)]))).toBe('People weigh much alike.')
  expect(differsWords([])).toBe('People weigh much alike.')
})
