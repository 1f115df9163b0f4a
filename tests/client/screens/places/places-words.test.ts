import { describe, expect, it } from 'vitest'
import {
  clockText,
  hoursWords,
  insideHours,
  minuteOf,
} from '../../../../client/screens/places/hours-words.ts'
import { everything, isWhose, rowsOf } from '../../../../client/screens/places/list-rows.ts'
import { chainOf, pageOf, venueHoursOf, whereWords } from '../../../../client/screens/places/place-chain.ts'
import { placesSearch, readPlaces } from '../../../../client/screens/places/places-link.ts'
import {
  keptWords,
  openWords,
  standingWords,
  toldTitle,
} from '../../../../client/screens/places/told-words.ts'
import { noSteps } from '../../../../server/contract/told/told.ts'
import { openHours } from '../../../../server/contract/told/week-hours.ts'
import { action, concern, near, power, report, standing, venue } from './told-entries.ts'

describe('a link', () => {
  it.each([
    '',
    '?list=reports',
    '?place=venue:outlet-0a1',
    '?place=cell:8a1&add=report',
    '?list=contacts&change=x1',
    '?list=impact-days&day=2026-02-28',
    '?agency=youth-service',
    '?assessment=a1&add=evidence',
    '?assessment=a1&map=give',
  ])('is read and written the same: %s', (search) => expect(placesSearch(readPlaces(search))).toBe(search))

  it('takes no place and no form that does not exist', () => {
    const view = readPlaces('?place=ward:E05&add=evaluation&list=everything')
    expect(view).toEqual({
      list: 'concerns',
      place: null,
      add: null,
      assessment: null,
      giveMap: false,
      change: null,
      agency: null,
      day: null,
    })
    expect(readPlaces('?place=cell:../x').place).toBeNull()
    expect(readPlaces('?day=2026-02-30').day).toBeNull()
  })
})

describe('hours', () => {
  const hours = [1, 2, 3, 5].map((day) => ({ day, from: 660, to: 1380 }))
  const late = { day: 5, from: 1080, to: 180 }

  it('are read out by runs of days', () => {
    expect(hoursWords(hours)).toEqual(['Mon–Wed 11:00–23:00', 'Fri 11:00–23:00'])
    expect(hoursWords([late])).toEqual(['Fri 18:00–03:00'])
    expect(hoursWords([])).toEqual([])
  })

  it('are times of a day and nothing else', () => {
    expect([minuteOf('18:30'), minuteOf('24:00'), minuteOf('24:30'), minuteOf('9.15')]).toEqual([
      1110,
      1440,
      null,
      null,
    ])
    expect(clockText(1110)).toBe('18:30')
  })

  it('hold so many of the incidents, the small hours of the next day included; too few say nothing', () => {
    const clock = Array.from({ length: 7 }, () => Array<number>(24).fill(0))
    clock[4][20] = 6
    clock[5][2] = 3
    clock[5][12] = 1
    const open = openHours([late])
    expect(insideHours(clock, open)).toEqual({ inside: 9, all: 10 })
    clock[5][12] = 0
    expect(insideHours(clock, open)).toBeNull()
    expect(insideHours(clock, openHours([]))).toBeNull()
  })
})

const now = new Date('2026-04-11T12:00:00Z')

describe('standing', () => {
  it('says who stands behind a concern, or that nobody does any more', () => {
    expect(standingWords(concern(), now)).toBe('Not confirmed yet')
    const confirmed = { ...noSteps, confirmed: { agency: 'police', on: '2026-04-11' } }
    expect(standingWords(concern({ steps: confirmed }), now)).toBe('Confirmed by police')
    const faded = { ...standing, isFaded: true }
    expect(standingWords(concern({ steps: confirmed, standing: faded }), now)).toContain('Faded')
  })

  it('says how long a report waits, with whom, and how it ended', () => {
    expect(standingWords(report(), now)).toBe('Open 4 days, nobody has taken it yet')
    expect(standingWords(report({ steps: { ...noSteps, owner: 'council' } }), now)).toBe(
      'Open 4 days, with council',
    )
    const outcome = { word: 'visited', on: '2026-04-14' } as const
    expect(standingWords(report({ steps: { ...noSteps, owner: 'council', outcome } }), now)).toBe('Visited')
    expect([openWords(0), openWords(1)]).toEqual(['Open since today', 'Open 1 day'])
  })

  it('says how long a power still lasts', () => {
    expect(standingWords(power(), now)).toBe('Ends in 1 day 5 hours')
  })

  it('puts what history keeps into words', () => {
    expect(keptWords('bands', '["night","evening"]')).toBe('Night, Evening')
    expect(keptWords('lines', '[{"option":"mentoring","state":"used"}]')).toBe('Mentoring: Used')
    expect(keptWords('outcome', '{"word":"visited","on":"2026-04-14"}')).toBe('Visited, 14 Apr 2026')
    expect(keptWords('since', 'weeks')).toBe('A few weeks')
    expect(keptWords('text', '[not a list')).toBe('[not a list')
    expect(keptWords('owner', '')).toBe('nothing')
    expect(toldTitle(concern())).toBe('Robbery, or being followed')
  })
})

describe('a list', () => {
  const waiting = report({ id: 'waiting', steps: { ...noSteps, owner: 'council' } })
  const older = report({ id: 'older', standing: { ...standing, daysOpen: 9 } })
  const closed = report({ id: 'closed', standing: { ...standing, isOver: true } })
  const ids = (filter: object, own = 'council') =>
    rowsOf([closed, waiting, older], { ...everything, ...filter }, own).map(({ id }) => id)

  it('puts first what waits longest, last what is over', () => {
    expect(ids({})).toEqual(['older', 'waiting', 'closed'])
  })

  it('shows an agency its own reports, and the answers it owes', () => {
    expect(ids({ whose: 'owed' })).toEqual(['waiting'])
    expect(ids({ whose: 'owed' }, 'police')).toEqual([])
    expect(ids({ whose: 'unowned' })).toEqual(['older'])
    expect(ids({ whose: 'ours' }, 'youth-service')).toEqual(['older', 'waiting', 'closed'])
    expect(isWhose(closed, 'owed', 'council')).toBe(false)
  })

  it('keeps to a ward and an agency', () => {
    expect(ids({ ward: 'Another ward' })).toEqual([])
    expect(ids({ agency: 'council' })).toEqual(['waiting'])
  })
})

describe('the page of a place', () => {
  const closed = report({ id: 'closed', standing: { ...standing, isOver: true } })
  const bus = venue({ id: 'bus' })
  const chain = chainOf([near(0, concern()), near(1, closed), near(1, action()), near(2, bus)])
  const of = (list: readonly { entry: { kind: string } }[]) => list.map(({ entry }) => entry.kind)

  it('has each record in one part of the chain', () => {
    expect([of(chain.noticed), of(chain.agreed), of(chain.outcomes), of(chain.venues)]).toEqual([
      ['concern'],
      ['action'],
      ['report'],
      ['venue'],
    ])
  })

  it('takes hours from the venue itself, or from what stands right here', () => {
    const page = { kind: 'cell', id: '8a1', cells: ['8a1'], name: '', ward: '' } as const
    expect(venueHoursOf(chain, { ...page, cells: [...page.cells] })).toEqual([])
    expect(venueHoursOf(chain, { ...page, cells: [...page.cells], kind: 'venue', id: 'bus' })).toEqual([bus])
  })

  it('is the venue’s own for what is known of a venue, its place’s for the rest, none for an area', () => {
    expect(pageOf(bus)).toEqual({ kind: 'venue', id: 'bus' })
    expect(pageOf(venue({ fields: { ...bus.fields, register: 'outlet-1' } }))?.id).toBe('outlet-1')
    expect(pageOf(concern())).toEqual({ kind: 'cell', id: '8a1' })
    expect(pageOf(action({ place: null }))).toBeNull()
  })

  it('says how far away a record is, and nothing of one that is here', () => {
    expect(whereWords(near(0, concern()))).toBe('')
    expect(whereWords(near(1, concern()))).toBe('Example Street, around, about 200 m')
  })
})
