/** Today's list: what is done drops off, whether the server knows it yet or not. */
import { expect, it } from 'vitest'
import { doseWeeks } from '../../../../client/screens/patrol/dose-weeks.ts'
import { doneVisits, waitingVisits, walkStops } from '../../../../client/screens/walk/walk-list.ts'
import { directionWords, metresWords } from '../../../../client/screens/walk/way-words.ts'
import { londonMomentText } from '../../../../server/contract/calendar.ts'
import type { ShiftView } from '../../../../server/contract/visits.ts'

const place = (centre: string) => ({
  ...{ centre, cells: [centre], name: centre, ward: '', reason: 'pinned' as const, windows: [], powers: [] },
  ...{ text: '', figures: null },
})
const stop = (hotspot: number, from: string) => ({ hotspot, from, to: from })
const view: ShiftView = {
  briefing: {
    ...{ id: 'p', version: '1', agency: 'police', shift: '', start: '', end: '', breaks: [], begin: null },
    ...{ hotspots: [place('a'), place('b')], dataVersion: '' },
    teams: [
      { agency: 'police', mode: 'walk', stops: [stop(0, '18:10'), stop(1, '19:00'), stop(0, '20:30')] },
    ],
  },
  ...{ team: 0, now: '', until: '', takesVisits: true, isInvented: true },
  done: [{ hotspot: 'a', arrived: '2026-11-27T18:10', minutes: 15, grade: 'full' }],
}
const waiting = (hotspot: string, arrived: string, minutes: number, how: 'tap' | 'estimated' = 'tap') =>
  waitingVisits([{ hotspot, arrived: `2026-11-27T${arrived}Z`, minutes, how }], londonMomentText)
const openAfter = (said: ReturnType<typeof waiting>) =>
  walkStops(view, doneVisits(view, said)).flatMap(({ number, isDone }) => (isDone ? [] : [number]))

it('a place drops off when it had as many visits as planned', () => {
  expect(openAfter([])).toEqual([2, 3])
  expect(openAfter(waiting('b', '19:02', 10))).toEqual([3])
  expect(openAfter(waiting('a', '20:31', 20))).toEqual([2])
  expect(openAfter(waiting('a', '20:31', 15, 'estimated'))).toEqual([2])
})

it('a short visit does not, and what the server has already is no second one', () => {
  expect(openAfter(waiting('b', '19:02', 5))).toEqual([2, 3])
  expect(openAfter(waiting('a', '18:12', 15))).toEqual([2, 3])
  expect(walkStops({ ...view, team: 3 }, [])).toEqual([])
})

it('says ways and weeks in plain numbers', () => {
  expect([metresWords(184), metresWords(2345), directionWords(350), directionWords(50)]).toEqual([
    ...['180 m', '2.3 km', 'north', 'north-east'],
  ])
  const row = { hotspot: '', name: '', ward: '', plannedVisits: 1, full: 1, short: 0, estimated: 0 }
  const rows = [
    { ...row, agency: 'a', week: '2026-11-23', plannedMinutes: 30, minutes: 20 },
    { ...row, agency: 'b', week: '2026-11-23', plannedMinutes: 15, minutes: 0 },
    { ...row, agency: 'a', week: '2026-11-16', plannedMinutes: 15, minutes: 15 },
  ]
  expect(doseWeeks({ rows })).toEqual([
    { week: '2026-11-16', planned: 15, delivered: 15 },
    { week: '2026-11-23', planned: 45, delivered: 20 },
  ])
})
