import { expect, it } from 'vitest'
import { lightPalette } from '../../../client/map/colours.ts'
import { patternTile } from '../../../client/map/hatch.ts'
import { confidentialMarkLayers, looks, markMapLayers, markShapes } from '../../../client/map/mark-layers.ts'
import { type MarkLayer, marksOf } from '../../../client/state/marks.ts'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { impactDay, power } from '../screens/places/told-entries.ts'

const all: Record<MarkLayer, boolean> = { impactDays: true, powers: true, services: true, hidden: true }
const place = {
  kind: 'cells' as const,
  id: '',
  cells: ['8a194e64b647fff'],
  name: 'Near Example Street',
  ward: 'Ward',
}
const powerOf = (id: string, starts: string, ends: string): ToldEntry =>
  power({ id, place, fields: { ...power().fields, starts, ends } })
const dayOf = (id: string, from: string, to: string): ToldEntry =>
  impactDay({ id, place, fields: { ...impactDay().fields, from, to } })
const hidden = {
  places: [
    {
      ...{ cell: '8a194e64b647fff', name: 'A', ward: 'B', reason: 'told' as const, high: 1, low: 0 },
      sentence: 'Ahead of 90 of 100.',
    },
  ],
  ...{ spokenOf: 6, comparedWithHospital: false, wards: null, comparedWithSurveys: false, dataVersion: '1' },
}
const asked = {
  ...{ on: all, hidden, isRoom: false, now: new Date('2026-04-11T12:00:00+01:00') },
  months: { from: '2026-01', to: '2026-03' },
  entries: [
    powerOf('in-force', '2026-04-10T12:00', '2026-04-12T12:00'),
    powerOf('to-come', '2026-04-11T12:01', '2026-04-12T12:00'),
    powerOf('ended', '2026-04-09T12:00', '2026-04-11T12:00'),
    dayOf('today', '2026-04-11', '2026-04-11'),
    dayOf('in-months', '2026-02-28', '2026-03-01'),
    dayOf('long-ago', '2025-12-30', '2025-12-31'),
  ],
}
const looksOf = (change: Partial<typeof asked> = {}) =>
  Object.fromEntries(marksOf({ ...asked, ...change }).map(({ id, look }) => [id, look]))

it('shows what is in force, to come, or of the months counted; an ended power never', () => {
  expect(looksOf()).toEqual({
    ...{
      'in-force': 'power',
      'to-come': 'power-to-come',
      today: 'impact-day',
      'in-months': 'impact-day-over',
    },
    'hidden-told-8a194e64b647fff': 'hidden',
  })
})

it('shows no layer that is off, and nothing told in confidence before a room', () => {
  expect(Object.keys(looksOf({ on: { ...all, powers: false } }))).not.toContain('in-force')
  expect(Object.values(looksOf({ isRoom: true }))).not.toContain('hidden')
  expect(Object.values(looksOf({ isRoom: true }))).toContain('power')
})

it('tells looks apart without colour: no two share pattern and outline', () => {
  const signs = Object.values(looks).map(({ pattern, dashes, width }) =>
    JSON.stringify([pattern, dashes, width]),
  )
  expect(new Set(signs).size).toBe(signs.length)
  const patterns = Object.values(looks).flatMap(({ pattern }) => (pattern ? [pattern] : []))
  const inks = patterns.map((pattern) => patternTile(pattern, '#000000').data.join())
  expect(new Set(inks).size).toBe(patterns.length)
})

it('draws whole cells, and names the layers that leave in no picture', () => {
  const shapes = markShapes(marksOf(asked))
  expect(shapes.features.map(({ geometry }) => geometry.type)).toEqual(
    shapes.features.map(() => 'MultiPolygon'),
  )
  const ids = markMapLayers(lightPalette).map(({ id }) => id)
  for (const id of confidentialMarkLayers) expect(ids).toContain(id)
})
