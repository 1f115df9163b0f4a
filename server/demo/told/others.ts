import { type PatrolQuestion, patrolQuery } from '../../contract/patrol.ts'
import type { ToldDraft } from '../../contract/told/told.ts'
import { jagFields } from './jag.ts'
import { storyPlaceNames } from './story-ground.ts'
import {
  dayOf,
  daysAgo,
  everyAgency,
  hourOf,
  inMonth,
  people,
  type StoryGround,
  type Telling,
} from './telling.ts'

const { analyst, officer, police, youth, housing, council } = people

/** A handful of every kind, so that no list, layer or bar of a fresh demonstration is empty. */
export function otherTellings(ground: StoryGround): Telling[] {
  return [...toldNow(ground), ...inForce(ground), ...whoAndWhat(ground), shiftPlan(ground)]
}

/** A Friday-evening sort of shift in two days: two teams of two agencies at four town centres, chosen by hand. */
function shiftPlan(ground: StoryGround): Telling {
  const day = dayOf(daysAgo(ground, -2))
  const places = ground.centres.slice(0, 4)
  const question: PatrolQuestion = {
    ...{ start: `${day}T18:00`, end: `${day}T22:00`, breaks: [{ from: '20:00', to: '20:20' }], begin: null },
    teams: [
      { agency: officer.agency, mode: 'walk', hours: null },
      { agency: police.agency, mode: 'drive', hours: null },
    ],
    ...{ pins: [...places].sort(), without: [], orders: null, filter: 'source=demonstration' },
    ...{ candidates: 8, seed: 11 },
  }
  const stop = (hotspot: number, from: string, to: string) => ({ hotspot, from, to })
  return {
    ...{ at: daysAgo(ground, 1), by: officer },
    draft: {
      ...{ kind: 'patrol', place: null, agencies: everyAgency },
      fields: {
        asked: patrolQuery(question),
        hotspots: places.map((centre) => ({ centre, cells: [centre], reason: 'pinned' })),
        stops: [
          [stop(0, '18:10', '18:25'), stop(1, '19:20', '19:35'), stop(0, '20:45', '21:00')],
          [stop(2, '18:15', '18:30'), stop(3, '19:05', '19:20'), stop(2, '20:40', '20:55')],
        ],
      },
    },
  }
}

type ConcernFields = Extract<ToldDraft, { kind: 'concern' }>['fields']

/** Concerns and reports of these weeks at other invented venues, and a safety notice. */
function toldNow(ground: StoryGround): Telling[] {
  const concern = (
    at: number,
    [ago, by]: readonly [number, Telling['by']],
    fields: ConcernFields,
  ): Telling => ({
    ...{ at: daysAgo(ground, ago), by },
    draft: {
      ...{ kind: 'concern', place: { kind: 'venue', id: ground.venues[at] }, agencies: everyAgency },
      fields,
    },
  })
  const report = (at: number, ago: number, fields: ConcernFields): Telling => ({
    ...{ at: daysAgo(ground, ago), by: youth },
    draft: {
      ...{ kind: 'report', place: { kind: 'venue', id: ground.venues[at] }, agencies: everyAgency },
      fields,
    },
  })
  return [
    concern(0, [2, youth], {
      ...{ harm: 'robbery', bands: ['evening'], since: 'weeks' },
      text: 'Phones are asked for in the queue on Friday evenings.',
    }),
    concern(1, [6, council], {
      ...{ harm: 'violence', bands: ['morning'], since: 'days' },
      text: 'Groups wait for each other outside on sitting days.',
    }),
    {
      ...concern(2, [11, police], { harm: 'weapons', bands: ['after-school'], since: 'weeks', text: '' }),
      becomes: [{ at: daysAgo(ground, 10), by: analyst, step: { step: 'confirm' } }],
    },
    concern(3, [14, housing], {
      ...{ harm: 'hate', bands: ['night', 'small-hours'], since: 'months' },
      text: 'Shouted at on the way to the night bus.',
    }),
    concern(4, [20, officer], { harm: 'unwatched', bands: ['evening'], since: 'unknown', text: '' }),
    report(5, 2, {
      ...{ harm: 'children', bands: ['after-school'], since: 'weeks' },
      text: 'Pupils stay outside until late and nobody knows them.',
    }),
    {
      ...report(0, 19, { harm: 'drugs', bands: ['evening'], since: 'months', text: '' }),
      becomes: [{ at: daysAgo(ground, 18), by: analyst, step: { step: 'own', agency: analyst.agency } }],
    },
    {
      ...{ at: daysAgo(ground, 0.1), by: police },
      draft: {
        ...{ kind: 'notice', place: { kind: 'venue', id: ground.venues[1] }, agencies: everyAgency },
        fields: {
          ...{ danger: 'weapon', bands: ['after-school', 'evening'], advice: ['two-staff'] },
          ...{ isHome: false, until: dayOf(daysAgo(ground, -14)) },
        },
      },
      becomes: [{ at: daysAgo(ground, 0.05), by: youth, step: { step: 'see' } }],
    },
  ]
}

/** What is agreed, in force or planned elsewhere. */
function inForce(ground: StoryGround): Telling[] {
  const began = inMonth(ground, 5, 1)
  return [
    {
      ...{ at: began, by: council },
      draft: {
        ...{
          kind: 'power',
          place: { kind: 'cells', cells: [...ground.areas.nothing] },
          agencies: everyAgency,
        },
        fields: {
          ...{ power: 'pspo', basis: '2014 Act, s. 59: alcohol in the open, invented' },
          ...{ starts: hourOf(began), ends: hourOf(daysAgo(ground, -700)), isNobodysHome: true },
        },
      },
    },
    {
      ...{ at: daysAgo(ground, 20), by: police },
      draft: {
        ...{ kind: 'power', place: { kind: 'venue', id: ground.venues[3] }, agencies: everyAgency },
        fields: {
          ...{ power: 'closure-partial', basis: '2014 Act, s. 80, invented' },
          starts: hourOf(daysAgo(ground, 20)),
          ...{ ends: hourOf(daysAgo(ground, -40)), isNobodysHome: true },
        },
      },
    },
    {
      ...{ at: daysAgo(ground, 8), by: analyst },
      draft: {
        kind: 'impactDay',
        place: { kind: 'cells', cells: [...ground.areas.displacement] },
        agencies: everyAgency,
        fields: {
          name: `Second impact day at ${storyPlaceNames.displacement}`,
          ...{ from: dayOf(daysAgo(ground, -21)), to: dayOf(daysAgo(ground, -22)), costPence: null },
          outputs: [],
        },
      },
    },
    {
      ...{ at: daysAgo(ground, 16), by: analyst },
      draft: {
        ...{ kind: 'action', place: { kind: 'venue', id: ground.venues[0] }, agencies: everyAgency },
        fields: {
          ...jagFields({
            wording: 'Agree with the operator who watches the queue on Friday evenings',
            owners: [{ agency: police.agency, initials: 'AB' }],
            ...{ due: dayOf(daysAgo(ground, 2)), state: 'in-progress', minute: '11.4', title: 'Queues' },
          }),
        },
      },
    },
    {
      ...{ at: daysAgo(ground, 16), by: analyst },
      draft: {
        ...{ kind: 'action', place: null, agencies: everyAgency },
        fields: {
          ...jagFields({
            wording: 'Publish what was done on the impact days',
            owners: [{ agency: council.agency, initials: 'CP' }],
            ...{ due: dayOf(daysAgo(ground, -12)), part: 1, minute: '11.5', title: 'Impact days' },
          }),
        },
      },
    },
  ]
}

/** Services, venues of our own, contacts and meetings. */
function whoAndWhat(ground: StoryGround): Telling[] {
  const at = inMonth(ground, 8, 4)
  const cell = (number: number) =>
    ({ kind: 'cell', id: ground.centres[number % ground.centres.length] }) as const
  const hours = (days: readonly number[], from: number, to: number) =>
    days.map((day) => ({ day, from: from * 60, to: to * 60 }))
  const told = (by: Telling['by'], draft: ToldDraft): Telling => ({ at, by, draft })
  const service = (
    number: number,
    name: string,
    fields: Omit<Extract<ToldDraft, { kind: 'service' }>['fields'], 'name'>,
  ) => told(youth, { kind: 'service', place: cell(number), agencies: [], fields: { name, ...fields } })
  const contact = (of: string, post: string, mailbox: string) =>
    told(analyst, {
      ...{ kind: 'contact', place: null, agencies: [] },
      fields: { of, ward: null, post, contact: `${mailbox}@example.invalid` },
    })
  const meeting = (name: string, purpose: string, cadence: 'weekly' | 'quarterly', feeds: string) =>
    told(analyst, {
      ...{ kind: 'meeting', place: null, agencies: [] },
      fields: { name, purpose, cadence, feeds, last: null, next: null },
    })
  const nextTuesdays = Array.from({ length: 14 }, (_, ahead) => daysAgo(ground, -ahead))
    .filter((day) => day.getUTCDay() === 2)
    .map(dayOf)
  return [
    service(0, 'Example Youth Club', { type: 'youth-club', hours: hours([1, 3, 5], 16, 20), note: '' }),
    service(1, 'Imaginary Mentors', { type: 'mentoring', hours: hours([2, 4], 15, 18), note: 'By referral' }),
    service(2, 'Specimen Mediation', { type: 'mediation', hours: hours([1, 2, 3, 4, 5], 9, 17), note: '' }),
    service(3, 'Placeholder Youth Workers in A&E', {
      ...{ type: 'hospital', hours: hours([5, 6, 7], 18, 2), note: '' },
    }),
    service(4, 'Example Winter Shelter', {
      ...{ type: 'shelter', hours: hours([1, 2, 3, 4, 5, 6, 7], 20, 8), note: 'In the cold months' },
    }),
    told(officer, {
      ...{ kind: 'venue', place: cell(1), agencies: [] },
      fields: {
        ...{ name: 'Imaginary Youth Court', type: 'court', register: null, sittingDays: nextTuesdays },
        hours: hours([2], 9, 17),
      },
    }),
    told(officer, {
      ...{ kind: 'venue', place: cell(3), agencies: [] },
      fields: {
        ...{ name: 'Imaginary Youth Bus stop', type: 'youth-bus', register: null, sittingDays: [] },
        hours: hours([4], 16, 19),
      },
    }),
    contact('example-police', 'Neighbourhood desk (invented)', 'neighbourhood-desk'),
    contact('example-youth-service', 'Duty youth worker (invented)', 'duty'),
    contact('example-council', 'Community safety (invented)', 'community-safety'),
    meeting(
      'Example exploitation panel',
      'Speak of places where young people are drawn in',
      'weekly',
      'Referrals of places',
    ),
    meeting('Example ward panel', 'Hear residents', 'quarterly', 'Example Joint Action Group'),
  ]
}
