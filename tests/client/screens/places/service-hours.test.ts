import { expect, it } from 'vitest'
import { gapsInWords } from '../../../../client/screens/places/service-hours.ts'
import { openHours } from '../../../../server/contract/told/week-hours.ts'

const every = [1, 2, 3, 4, 5, 6, 7]
const span = (day: number, from: number, to: number) => ({ day, from: from * 60, to: to * 60 })

it('says on which days nobody is there, and when on the others', () => {
  expect(gapsInWords(openHours([span(4, 16, 19)]))).toBe(
    'Gaps from 15:00 to 22:00: all of Mon, Tue, Wed, Fri, Sat, Sun; Thu 15–16, 19–22.',
  )
  expect(gapsInWords(openHours(every.map((day) => span(day, 15, 22))))).toBe(
    'Every day from 15:00 to 22:00 one of them is open.',
  )
  // Past midnight belongs to the evening before; the afternoon after is still a gap.
  expect(gapsInWords(openHours(every.map((day) => span(day, 18, 2))))).toBe(
    `Gaps from 15:00 to 22:00: ${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => `${day} 15–18`).join('; ')}.`,
  )
})
