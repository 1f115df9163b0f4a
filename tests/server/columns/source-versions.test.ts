import { expect, it } from 'vitest'
import { hoursPerPair } from '../../../server/columns/built-columns.ts'
import { sourceVersions, versionOf } from '../../../server/columns/source-versions.ts'

const places = { cell: ['a', 'b'], ward2022: ['w', 'w'], ward2002: ['v', 'v'] }
const pairs = [
  { type: 'theft', source: 'fire' },
  { type: 'theft', source: 'ambulance' },
]
/** [day, pair, hour, place] a record. */
const versions = (
  rows: [number, number, number, number][],
  counts: Parameters<typeof sourceVersions>[2] = [],
) =>
  sourceVersions(
    {
      dayOrMonth: Uint16Array.from(rows, ([day]) => day),
      combos: Uint32Array.from(rows, ([, pair, hour]) => pair * hoursPerPair + hour),
      places: Uint32Array.from(rows, (row) => row[3]),
    },
    { pairs, places },
    counts,
  )
const base: [number, number, number, number][] = [
  [10, 0, 1, 0],
  [11, 0, 2, 1],
  [11, 1, 2, 1],
]

it('does not depend on the order of records, nor on those of another source', () => {
  const whole = versions(base)
  expect(versions([...base].reverse())).toEqual(whole)
  const more = versions([...base, [12, 1, 3, 0]])
  expect(more.fire).toBe(whole.fire)
  expect(more.ambulance).not.toBe(whole.ambulance)
})

it.each([
  ['another day', [12, 0, 1, 0]],
  ['another hour', [10, 0, 2, 0]],
  ['another place', [10, 0, 1, 1]],
  ['twice', [11, 0, 2, 1]],
] as [string, [number, number, number, number]][])('changes with %s', (_what, row) => {
  expect(versions([row, ...base.slice(1)]).fire).not.toBe(versions(base).fire)
})

it('tells protected records apart from shared ones of the same source, and both from what is not readable', () => {
  const count = { source: 'fire', zone: 'Z2-001', quarter: 100, category: 'domestic', records: 1 }
  const one = versions(base, [count])
  const two = versions(base, [{ ...count, records: 2 }])
  expect(one.fire).toBe(two.fire)
  expect(versionOf(one, new Set(['fire']))).not.toBe(versionOf(two, new Set(['fire'])))
  expect(versionOf(one, new Set(['ambulance']))).toBe(versionOf(two, new Set(['ambulance'])))
  expect(versionOf(one, new Set())).toBe(versionOf({}, new Set(['fire'])))
})
