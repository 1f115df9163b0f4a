import { expect, it } from 'vitest'
import { firstForm, missingOf, questionOf } from '../../../../client/screens/patrol/plan-form.ts'
import { patrolOfText, patrolQuery } from '../../../../server/contract/patrol.ts'

const form = firstForm(new Date('2026-11-27T12:00:00Z'), 'police')

it('begins with this evening and one team of the own agency on foot', () => {
  expect(form).toMatchObject({ day: '2026-11-27', from: '18:00', to: '22:00' })
  expect(form.teams).toEqual([{ agency: 'police', mode: 'walk' }])
  expect(missingOf(form)).toBe('')
})

it('asks one question, which the contract reads back', () => {
  const question = questionOf({ ...form, breakFrom: '20:00', breakTo: '20:30' }, 7)
  expect(question).toMatchObject({ start: '2026-11-27T18:00', end: '2026-11-27T22:00', seed: 7 })
  const begin = { cell: '8a194ad0d3a7fff', name: 'Example Road' }
  expect([question.begin, questionOf({ ...form, begin }, 7).begin]).toEqual([null, begin.cell])
  expect(question.breaks).toEqual([{ from: '20:00', to: '20:30' }])
  expect(patrolOfText(patrolQuery(question))).toEqual(question)
})

it('a time to that is not later is of the next day, over a month’s end, too', () => {
  const night = { ...form, day: '2026-11-30', from: '20:00', to: '02:00' }
  expect(questionOf(night, 0).end).toBe('2026-12-01T02:00')
})

it.each([
  ['no day', { day: '' }, 'Give the day of the shift.'],
  ['no time', { to: '' }, 'Give both times, such as 18:00 and 22:00.'],
  ['half a break', { breakFrom: '20:00' }, 'Give both times of the break, or neither.'],
  ['no team', { teams: [] }, 'Add a team.'],
])('says what is missing: %s', (_, change, words) => {
  expect(missingOf({ ...form, ...change })).toBe(words)
})
