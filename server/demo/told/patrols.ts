import { dayNumber, dayText, londonMomentText, weekdayOf } from '../../contract/calendar.ts'
import { clockText, type PatrolFields, type PatrolQuestion, patrolQuery } from '../../contract/patrol.ts'
import type { VisitLength } from '../../contract/visits.ts'
import { openWriter } from '../../store/open.ts'
import { openVisitWriter } from '../../store/visit-store.ts'
import { dayOf, daysAgo, everyAgency, people, type StoryGround, type Telling } from './telling.ts'

const { officer, police } = people

/** Fridays that were walked, and a shift of these hours, so that the phone can be tried. */
export function patrolTellings(ground: StoryGround): Telling[] {
  return [...fridaysWalked(ground).map((friday) => fridayPlan(ground, friday)), tonight(ground)]
}

const weeksWalked = 6
const letters = 'abcdef'

interface Friday {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly day: string
}

/** The last six Fridays, newest first. */
function fridaysWalked(ground: StoryGround): Friday[] {
  const yesterday = dayNumber(dayOf(daysAgo(ground, 1)))
  const last = yesterday - ((weekdayOf(yesterday) + 3) % 7)
  return Array.from({ length: weeksWalked }, (_, week) => ({
    id: `demonstrationshiftofweeka${letters[week]}`,
    day: dayText(last - 7 * week),
  }))
}

/** Where each team is when; the hotspots are the first four town centres. */
const fridayStops = [
  [
    [0, 1090],
    [1, 1160],
    [0, 1245],
  ],
  [
    [2, 1095],
    [3, 1145],
    [2, 1240],
  ],
] as const

function fridayPlan(ground: StoryGround, { id, day }: Friday): Telling {
  return plan(ground, {
    ...{ id, start: `${day}T18:00`, end: `${day}T22:00`, stops: fridayStops },
    at: new Date(`${dayText(dayNumber(day) - 1)}T10:00:00Z`),
  })
}

/** From this hour on, twelve hours: stops every forty minutes. */
function tonight(ground: StoryGround): Telling {
  const start = `${londonMomentText(ground.now).slice(0, 13)}:00`
  const end = new Date(Date.parse(`${start}:00Z`) + 12 * 3_600_000).toISOString().slice(0, 16)
  const first = Number(start.slice(11, 13)) * 60 + 30
  const walk = (hotspots: readonly number[]) =>
    hotspots.map((hotspot, at) => [hotspot, first + at * 40] as const)
  return plan(ground, {
    ...{ id: 'demonstrationtonightsshift', start, end, stops: [walk([0, 1, 2, 0]), walk([2, 3, 1])] },
    at: new Date(ground.now.getTime() - 3_600_000),
  })
}

interface Planned {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly at: Date
  /** Hotspot and minute of the first day, for each team. */
  readonly stops: readonly (readonly (readonly [hotspot: number, minute: number])[])[]
}

function plan(ground: StoryGround, { id, start, end, at, stops }: Planned): Telling {
  const places = ground.centres.slice(0, 4)
  const question: PatrolQuestion = {
    ...{ start, end, breaks: [], begin: null, pins: [...places].sort(), without: [], orders: null },
    teams: [
      { agency: officer.agency, mode: 'walk', hours: null },
      { agency: police.agency, mode: 'walk', hours: null },
    ],
    ...{ filter: 'source=demonstration', candidates: 8, seed: 11 },
  }
  const fields: PatrolFields = {
    asked: patrolQuery(question),
    hotspots: places.map((centre) => ({ centre, cells: [centre], reason: 'pinned' })),
    stops: stops.map((team) =>
      team.map(([hotspot, minute]) => ({ hotspot, from: clockText(minute), to: clockText(minute + 15) })),
    ),
  }
  return { at, by: officer, draft: { kind: 'patrol', id, place: null, agencies: everyAgency, fields } }
}

/** What was delivered of a planned stop: not all of it, as everywhere. Null: nobody came. */
const delivery: readonly (readonly [VisitLength, 'tap' | 'estimated'] | null)[] = [
  [15, 'tap'],
  [10, 'tap'],
  [20, 'tap'],
  [5, 'tap'],
  [15, 'estimated'],
  null,
  [15, 'tap'],
]

/** The Fridays as they were walked, and that staff had been told. */
export function deliverPatrols(dataFolder: string, ground: StoryGround): void {
  const work = openWriter(dataFolder, 'work')
  try {
    const writer = openVisitWriter(work)
    const [oldest] = fridaysWalked(ground).slice(-1)
    work
      .transaction(() => {
        const staffToldOn = dayText(dayNumber(oldest.day) - 14)
        writer.giveNotice({ staffToldOn, dpia: 'DPIA 2026/EXAMPLE', agency: officer.agency }, true)
        fridaysWalked(ground).forEach(({ id: plan, day }, week) => {
          fridayStops.forEach((stops, team) => {
            stops.forEach(([hotspot, minute], at) => {
              const number = week * 6 + team * 3 + at
              const done = delivery[number % delivery.length]
              if (done === null) return
              const [minutes, how] = done
              writer.add({
                ...{
                  id: visitId(number),
                  plan,
                  team,
                  hotspot: ground.centres[hotspot],
                  minutes,
                  how,
                  note: '',
                },
                arrived: `${day}T${clockText(minute + (number % 3) * 5)}`,
                observed: number % 5 === 0 ? ['calm'] : number % 11 === 3 ? ['lighting'] : [],
              })
            })
          })
        })
      })
      .immediate()
  } finally {
    work.close()
  }
}

const visitId = (number: number): string =>
  `demonstrationvisitnumber${letters[Math.floor(number / 6)]}${letters[number % 6]}`
