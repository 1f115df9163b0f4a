import { expect, it } from 'vitest'
import { dayNumber, monthNumber } from '../../../server/contract/calendar.ts'
import { PlaceHours } from '../../../server/contract/place-hours.ts'
import { placeHours } from '../../../server/questions/place-hours.ts'
import { ringsAround } from '../../../server/questions/place-surroundings.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area, askingOf, everySource, filterOf, inCell } from './asking-fixture.ts'

const here = 3000
const rings = ringsAround(area, here)
const at = (steps: number): number => [...rings].find(([, each]) => each === steps)?.[0] ?? -1
const record = (cell: number, hour: number, source = 'police-uk-street') => ({
  ...{ ...inCell(cell), source, type: 'violence', month: monthNumber('2026-06'), hour },
  // A Friday.
  day: dayNumber('2026-06-05'),
})
const asking = askingOf(temporaryFolder(), [
  ...[record(here, 22), record(here, 22), record(at(1), 15), record(at(2), 15), record(at(2), 9)],
  ...[record(8000, 3), record(here, 4, 'ae-assaults')],
])
const ask = (id: string, change: Partial<typeof asking> = {}) =>
  PlaceHours.parse(readReleased(placeHours({ ...asking, ...change }, { id, filter: filterOf('') })))
const friday = (clock: number[][]) =>
  Object.fromEntries(clock[4].flatMap((n, hour) => (n ? [[hour, n]] : [])))

it('tells the week here, with one ring and with two, each holding the one before', () => {
  const hours = ask(area.cells[here])
  expect(friday(hours.here)).toEqual({ 22: 2 })
  expect(friday(hours.around)).toEqual({ 22: 2, 15: 1 })
  expect(friday(hours.near)).toEqual({ 22: 2, 15: 2, 9: 1 })
})

it('counts a source for its party alone, and knows no other place', () => {
  const readable = new Set([...everySource, 'ae-assaults'])
  expect(friday(ask(area.cells[here], { readable }).here)).toEqual({ 22: 2, 4: 1 })
  const viewer = { role: 'partner', agency: 'youth-service', account: null } as const
  expect(() => ask(area.cells[here], { readable, viewer })).toThrow(
    expect.objectContaining({ code: 'notReleased' }),
  )
  expect(() => ask('8a1')).toThrow(expect.objectContaining({ code: 'notFound' }))
})
