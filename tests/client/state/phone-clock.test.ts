/** A clock that is set is told from a phone that slept. */
import { expect, it } from 'vitest'
import { clockSet } from '../../../client/state/phone-clock.ts'

const hour = 3_600_000
it.each([
  ['time that passes', 2 * hour, 2 * hour, 0],
  ['a phone that slept through most of a shift', 8 * hour, 60_000, 0],
  ['a clock set right by a minute', 2 * hour - 60_000, 2 * hour, 0],
  ['a clock set back by an hour', hour, 2 * hour, -hour],
  ['a clock set back by a day', 2 * hour - 24 * hour, 2 * hour, -24 * hour],
  ['a clock set forward by a day', 26 * hour, 2 * hour, 24 * hour],
])('%s', (_, date, steady, set) => {
  expect(clockSet({ date: 1000, steady: 5 }, { date: 1000 + date, steady: 5 + steady })).toBe(set)
})
