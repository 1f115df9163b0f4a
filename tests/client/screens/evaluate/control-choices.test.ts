import { expect, it } from 'vitest'
import { cellNames, toggled, wardChoices } from '../../../../client/screens/evaluate/control-choices.ts'
import { measureChoices, measureOf } from '../../../../client/screens/evaluate/measure-choices.ts'
import { emptyFilter } from '../../../../server/contract/filter.ts'

const ward = (code: string, name: string) => ({ code, name }) as Parameters<typeof wardChoices>[0]['wards'][0]
const reference = { wards: [ward('E1', 'Norbrook'), ward('E2', 'Ashfield'), ward('E3', 'Great Common')] }
const many = Array.from({ length: 301 }, (_, at) => `common-${at}`)
const cells = {
  cells: ['a', 'b', 'c', ...many],
  ward2022: [0, 0, 1, ...many.map(() => 2)],
  places: ['Example Road', 'Sample Street', '', ...many.map(() => 'Common')],
}

it('offers whole wards by name, without what lies too near and those too large to name', () => {
  expect(wardChoices(reference, cells, new Set(['b']))).toEqual([
    { code: 'E2', name: 'Ashfield', cells: ['c'] },
    { code: 'E1', name: 'Norbrook', cells: ['a'] },
  ])
  expect(wardChoices(reference, cells, new Set(['a', 'b', 'common-0'])).map(({ code }) => code)).toEqual([
    ...['E2', 'E3'],
  ])
})

it('takes one place away or puts it back', () => {
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  expect(toggled(['b'], 'a')).toEqual(['a', 'b'])
})

it('calls a place by its street and ward, as far as they are known', () => {
  expect(['a', 'c', 'z'].map(cellNames(reference, cells))).toEqual([
    ...['Example Road, Norbrook', 'Ashfield', 'A place of another map'],
  ])
})

it('offers what the map counts only where it is none of the groups', () => {
  const groups = [{ id: 'violence', label: 'Violence' }]
  const one = { ...emptyFilter, group: ['violence'] }
  const map = { ...emptyFilter, from: '2026-01', day: [5, 6], ward: ['E1'] }
  expect(measureChoices({ groups }, one, emptyFilter).map(({ id }) => id)).toEqual(['all', 'group violence'])
  const choices = measureChoices({ groups }, map, one)
  expect(choices.map(({ id }) => id)).toEqual(['all', 'group violence', 'map'])
  expect(choices[2].filter).toEqual({ ...emptyFilter, day: [5, 6] })
  expect([measureOf(choices, one), measureOf(choices, map)]).toEqual(['group violence', 'map'])
})
