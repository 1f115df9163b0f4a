import { describe, expect, it } from 'vitest'
import {
  emptyMeetingForm,
  minuteOf,
  missingIn,
  newAction,
} from '../../../../client/screens/meeting/meeting-form.ts'
import { meetingItems } from '../../../../client/screens/meeting/meeting-items.ts'
import { doingOf } from '../../../../client/screens/meeting/meeting-keys.ts'
import { askedText, readMeetingLink } from '../../../../client/screens/meeting/meeting-link.ts'
import { minutesSection } from '../../../../client/screens/meeting/minutes-section.ts'
import { ActionFields } from '../../../../server/contract/told/action.ts'
import { Minute } from '../../../../server/contract/told/sitting.ts'
import { examplePack } from '../pack/example-pack.ts'

const items = meetingItems(examplePack().agenda)
const [action, place] = items
const form = {
  ...emptyMeetingForm(null, '2026-11-29'),
  words: 'Ask for benches',
  agency: 'council',
  initials: 'ab',
}

describe('what is on the projector', () => {
  it('is last month’s work first, then places, then what ends', () => {
    expect(items.map(({ part }) => part)).toEqual(['Overdue', 'First places', 'Powers that end'])
    expect(action.facts).toContain('Was due 1 Nov 2026. Not started, carried forward 2 times.')
  })

  it('has keys; others are nobody’s', () => {
    expect(['n', 'D', 'ArrowLeft', '?', 'q', 'Enter'].map(doingOf)).toEqual([
      'next',
      'decide',
      'back',
      'help',
      null,
      null,
    ])
  })
})

describe('a minute', () => {
  it('names what it is about and never a figure', () => {
    for (const item of items)
      for (const doing of ['decide', 'assign', 'date', 'carry', 'close'] as const) {
        const minute = minuteOf(doing, item, form)
        expect(Minute.safeParse(minute).success).toBe(true)
        expect(`${minute.title} ${minute.words}`).not.toMatch(/\b40\b|100|incidents/)
      }
  })

  it('of an action that was agreed on a place speaks of the place; of a free one, of the action', () => {
    expect(minuteOf('assign', place, form, 'made')).toMatchObject({ about: place.about, outcome: 'action' })
    expect(minuteOf('new', place, form, 'made')).toMatchObject({
      ...{
        about: { kind: 'record', id: 'made' },
        title: 'Ask for benches',
        words: 'Council (ab)',
        due: '2026-11-29',
      },
    })
    expect(ActionFields.safeParse(newAction(form, 'meeting', '2026-11/3')).success).toBe(true)
  })

  it('lacks words, an agency or a day until they are there', () => {
    const empty = emptyMeetingForm(null, '')
    expect(missingIn('decide', action, empty)).toMatch(/words/)
    expect(missingIn('assign', action, empty)).toMatch(/agency/)
    expect(missingIn('date', action, empty)).toMatch(/day/)
    expect(missingIn('new', null, form)).toBeNull()
  })
})

it('minutes before the public are those of Part 1, under the numbers of the whole', () => {
  const minutes = [minuteOf('decide', action, form), { ...minuteOf('decide', place, form), part: 1 as const }]
  const rows = (isPublic: boolean) =>
    minutesSection({ meeting: 'm', on: '2026-11-22', minutes, isEnded: false }, isPublic).table?.rows.map(
      ([number]) => number,
    )
  expect([rows(false), rows(true)]).toEqual([['2026-11/1', '2026-11/2'], ['2026-11/2']])
})

it('a link says room, meeting, day and filter, and falls back to the room that sees least', () => {
  const asked = {
    room: { audience: 'parties', agreement: 'EX-1', agencies: ['council'] } as const,
    ...{ meeting: 'm', since: '2026-10-20', filter: 'from=2026-08&to=2026-10' },
  }
  const text = askedText(asked)
  expect(readMeetingLink(`?sitting=s&${text}`)).toEqual({
    ...{ question: text, room: asked.room, sitting: 's', isOfMinutes: false },
  })
  expect(readMeetingLink('?room=everybody').room.audience).toBe('public')
})
