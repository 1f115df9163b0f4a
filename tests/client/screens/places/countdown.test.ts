import { expect, it } from 'vitest'
import { countdownWords, spanOf } from '../../../../client/screens/places/countdown.ts'
import { londonMoment, londonMomentText } from '../../../../server/contract/calendar.ts'

const power = { starts: '2026-04-10T18:00', ends: '2026-04-12T18:00' }
/** London clock in summer. */
const at = (text: string) => new Date(`${text}:00+01:00`)

it.each([
  ['2026-04-10T13:00', 'starts in 5 hours'],
  ['2026-04-10T17:20', 'starts in 40 minutes'],
  ['2026-04-10T18:00', 'ends in 2 days'],
  ['2026-04-10T15:00', 'starts in 3 hours'],
  ['2026-04-11T14:30', 'ends in 1 day 3 hours'],
  ['2026-04-12T15:15', 'ends in 2 hours 45 minutes'],
  ['2026-04-12T17:59', 'ends in 1 minute'],
  ['2026-04-12T18:00', 'ended less than a minute ago'],
  ['2026-04-16T18:00', 'ended 4 days ago'],
  ['2026-05-16T19:00', 'ended 34 days ago'],
])('counts down by the clock in London: at %s it %s', (moment, words) => {
  expect(countdownWords(power, at(moment))).toBe(words)
})

it('a day of action lasts until its midnight', () => {
  const span = spanOf({ from: '2026-04-12', to: '2026-04-12' })
  expect(countdownWords(span, at('2026-04-12T23:00'))).toBe('ends in 1 hour')
  expect(countdownWords(span, at('2026-04-13T00:00'))).toBe('ended less than a minute ago')
})

it('counts real hours over a night on which the clocks change', () => {
  const span = { starts: '2026-03-28T22:00', ends: '2026-03-29T22:00' }
  // 2026-03-29 01:00 becomes 02:00: the day has 23 hours.
  expect(countdownWords(span, new Date('2026-03-28T22:00:00Z'))).toBe('ends in 23 hours')
  expect(londonMomentText(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02T00:30')
  for (const text of ['2026-01-05T08:00', '2026-07-05T08:00', '2026-10-25T03:30', '2026-03-29T02:30'])
    expect(londonMomentText(new Date(londonMoment(text)))).toBe(text)
})
