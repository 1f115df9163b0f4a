import { expect, it } from 'vitest'
import {
  emptyMap,
  keptMapOf,
  mapDraft,
  pressed,
  readMap,
} from '../../../../client/screens/assess/safety-map-form.ts'

it('marks a place once, with the last word said of it, and keeps a way in its order', () => {
  const marked = pressed(pressed(emptyMap, 'a', 'green'), 'a', 'red')
  expect(marked).toEqual({ marks: { a: 'red' }, route: [] })
  const walked = ['b', 'b', 'c', 'b'].reduce((map, cell) => pressed(map, cell, 'way'), marked)
  expect(walked.route).toEqual(['b', 'c', 'b'])
  expect(pressed(pressed(walked, 'b', 'none'), 'a', 'none')).toEqual({ marks: {}, route: ['c'] })
})

it('is nothing to send while nothing is marked, and comes back from a reload as it was', () => {
  expect(mapDraft(emptyMap)).toBeNull()
  const map = pressed(pressed(emptyMap, 'a', 'amber'), 'b', 'way')
  expect(mapDraft(map)).toEqual({ marks: [{ cell: 'a', colour: 'amber' }], route: ['b'] })
  expect(readMap(JSON.parse(JSON.stringify(keptMapOf(map))))).toEqual(map)
  for (const kept of [null, 'a', { marks: [{ cell: 'a', colour: 'violet' }], route: [] }])
    expect(readMap(kept)).toEqual(emptyMap)
})
