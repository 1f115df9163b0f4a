import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readViewText, type SharedView, viewText } from '../../../client/state/view-text.ts'
import { emptyFilter } from '../../../server/contract/filter.ts'

const usual: SharedView = {
  filter: null,
  vintage: 2022,
  view: 'cells',
  wardMeasure: 'count',
  selected: null,
  compared: null,
  against: null,
  camera: null,
}
const filter = {
  ...emptyFilter,
  from: '2025-11',
  to: '2026-10',
  type: ['robbery-personal'],
  day: [5, 6],
  hours: { plain: [], wrap: { from: 20, to: 2 } },
}

describe('a link', () => {
  it('is short when everything is as usual', () => {
    expect(viewText(usual)).toBe('')
    expect(readViewText('')).toEqual(usual)
  })
  it('names what was asked as the interface does', () => {
    expect(viewText({ ...usual, filter })).toBe(
      '?from=2025-11&to=2026-10&type=robbery-personal&day=5,6&hour=20-2',
    )
  })
  it('gives back everything it was given', () => {
    const place = fc.record({
      kind: fc.constantFrom('cell' as const, 'ward' as const, 'area' as const),
      id: fc.stringMatching(/^[A-Za-z0-9]{1,20}$/),
    })
    const views = fc.record({
      filter: fc.constantFrom(null, filter),
      vintage: fc.constantFrom(2022 as const, 2002 as const),
      view: fc.constantFrom('cells' as const, 'wards' as const, 'density' as const, 'table' as const),
      wardMeasure: fc.constantFrom('count' as const, 'rate' as const),
      selected: fc.option(place),
      compared: fc.option(place),
      against: fc.constantFrom(null, { from: '2024-11', to: '2025-10' }),
      camera: fc.constantFrom(null, [0.01533, 51.405, 13.3] as const),
    })
    fc.assert(
      fc.property(views, (view) => {
        expect(readViewText(viewText(view))).toEqual(view)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
  it.each([
    ['?from=2026-13', 'an impossible month'],
    ['?day=9', 'a day that does not exist'],
    ['?select=house:12', 'a place of no kind'],
    ['?at=0,0', 'half a camera'],
    ['?at=a,b,c', 'a camera of words'],
    ['?view=globe&measure=x&vintage=1999&against=now', 'words nobody knows'],
  ])('%s (%s) gives the usual view', (search) => {
    expect(readViewText(search)).toEqual(usual)
  })
})
