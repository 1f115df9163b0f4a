// Long because it is one story: in files of its own the order of its days could not be read.
import type { PlaceDraft } from '../../contract/told/place.ts'
import { jagFields } from './jag.ts'
import { costs, storyPlaceNames } from './story-ground.ts'
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

const { analyst, officer, police, youth, housing } = people

/**
 * One place from beginning to end: what was noticed, that little of it was recorded, what was agreed, the impact day, the
 * question set down before it, and what was said since. Two more impact days with their questions, beside it.
 */
export function storyTellings(ground: StoryGround): Telling[] {
  return [...noticed(ground), assessed(ground), ...agreed(ground), ...measured(ground), ...since(ground)]
}

function noticed(ground: StoryGround): Telling[] {
  const place = { kind: 'venue', id: ground.storyVenue } as const
  const month = (before: number, day: number) => inMonth(ground, before, day)
  return [
    {
      ...{ at: month(13, 6), by: youth },
      draft: {
        ...{ kind: 'concern', place, agencies: everyAgency },
        fields: {
          ...{ harm: 'violence', bands: ['after-school', 'evening'], since: 'months' },
          text: 'Pupils take the long way home so that they do not pass the side wall. None of them told the police.',
        },
      },
      becomes: [
        { at: month(13, 9), by: officer, step: { step: 'confirm' } },
        { at: daysAgo(ground, 5), by: youth, step: { step: 'renew' } },
      ],
    },
    {
      ...{ at: month(13, 12), by: housing },
      draft: {
        ...{ kind: 'concern', place, agencies: everyAgency },
        fields: {
          ...{ harm: 'drugs', bands: ['evening', 'night'], since: 'months' },
          text: 'Staff of the flats behind see deals in the unlit yard on most evenings.',
        },
      },
      becomes: [
        { at: month(13, 14), by: analyst, step: { step: 'confirm' } },
        {
          ...{ at: month(12, 20), by: officer },
          step: {
            step: 'answer',
            text: 'The yard is now locked from six, and we asked for the lamp to be mended.',
          },
        },
        { at: daysAgo(ground, 9), by: housing, step: { step: 'renew' } },
      ],
    },
    {
      ...{ at: month(13, 16), by: youth },
      draft: {
        ...{ kind: 'report', place, agencies: everyAgency },
        fields: {
          ...{ harm: 'exploitation', bands: ['after-school', 'evening'], since: 'weeks' },
          text: 'Young people are offered free food and asked for favours afterwards.',
        },
      },
      becomes: [
        { at: month(13, 17), by: analyst, step: { step: 'own', agency: analyst.agency } },
        { at: month(10, 8), by: analyst, step: { step: 'close', word: 'changed' } },
      ],
    },
  ]
}

/** The assessment of the place, filled by several agencies. */
function assessed(ground: StoryGround): Telling {
  const month = (before: number, day: number) => inMonth(ground, before, day)
  const part = { place: null, agencies: [] }
  const monthText = (at: Date) => at.toISOString().slice(0, 7)
  return {
    ...{ at: month(12, 2), by: analyst },
    draft: {
      ...{ kind: 'assessment', place: { kind: 'venue', id: ground.storyVenue }, agencies: everyAgency },
      fields: {
        ...{ source: 'youth-work', level: 'risk', harms: ['violence', 'exploitation'], howMany: '5-9' },
        ...{ bands: ['after-school', 'evening'], since: 'months', dataAsked: ['cctv'] },
        ...{ scoping: 'Two visits, one after school and one in the evening.', ages: ['11-15'] },
        ...{ likes: 'Warm, cheap, and on the way home.', lacking: ['lighting'], policies: [] },
      },
    },
    parts: (assessment) => [
      {
        ...{ at: month(12, 4), by: youth },
        draft: {
          ...{ kind: 'evidence', ...part },
          fields: {
            ...{ assessment, way: 'visit-evening', on: dayOf(month(12, 3)), of: youth.agency },
            text: 'Twelve young people in an hour, no adult who knew them. The lamp in the yard is out.',
          },
        },
      },
      {
        ...{ at: month(12, 6), by: analyst },
        draft: {
          ...{ kind: 'writeUp', ...part },
          fields: {
            ...{ assessment, domain: 'guardianship' },
            text: 'Staff are kind and alone behind the counter; nobody looks after the side wall and the yard.',
          },
        },
      },
      {
        ...{ at: month(12, 6), by: youth },
        draft: {
          ...{ kind: 'guardian', ...part },
          fields: {
            ...{ assessment, role: 'shop-staff', trained: 'no', reachable: 'yes' },
            hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: 11 * 60, to: 16 * 60 })),
          },
        },
      },
      {
        ...{ at: month(12, 10), by: analyst },
        draft: {
          ...{ kind: 'goal', ...part },
          fields: {
            ...{ assessment, goal: 'Young people pass the side wall again on their way home' },
            responses: [{ what: 'Mend the lamp and lock the yard from six', agency: 'example-council' }],
            ...{ measure: 'incidents', from: monthText(month(23, 1)), to: monthText(month(12, 1)) },
            review: dayOf(daysAgo(ground, -20)),
          },
        },
      },
    ],
  }
}

function agreed(ground: StoryGround): Telling[] {
  const place = { kind: 'venue', id: ground.storyVenue } as const
  const month = (before: number, day: number) => inMonth(ground, before, day)
  const action = (
    [wording, owner, minute, title]: readonly [string, string, string, string],
    due: Date,
    state: 'open' | 'in-progress' | 'closed',
  ): Telling['draft'] => ({
    ...{ kind: 'action', place, agencies: everyAgency },
    fields: jagFields({
      ...{ wording, owners: [{ agency: owner, initials: '' }], due: dayOf(due) },
      ...{ state, minute, title },
    }),
  })
  const hidden = [
    'Assess this place: people speak of it much and little is recorded (list of hidden places)',
    analyst.agency,
    ...(['4.1', 'Hidden places'] as const),
  ] as const
  const lamp = ['Mend the lamp and lock the yard from six', 'example-council', '5.2', 'Lighting'] as const
  const bus = ['Move a stop of the youth bus here on Thursdays', youth.agency, '5.3', 'Youth bus'] as const
  const ask = ['Ask pupils again whether they pass the side wall', youth.agency, '11.1', 'Way home'] as const
  return [
    {
      ...{ at: month(13, 20), by: analyst, draft: action(hidden, month(12, 10), 'open') },
      becomes: [{ at: month(12, 9), by: analyst, draft: action(hidden, month(12, 10), 'closed') }],
    },
    {
      ...{ at: month(12, 12), by: analyst, draft: action(lamp, month(11, 1), 'open') },
      becomes: [{ at: month(12, 26), by: analyst, draft: action(lamp, month(11, 1), 'closed') }],
    },
    {
      ...{ at: month(12, 12), by: analyst, draft: action(bus, month(11, 5), 'open') },
      becomes: [
        { at: month(11, 5), by: analyst, draft: action(bus, month(11, 5), 'in-progress') },
        ...[9, 6, 3].map((before) => ({
          ...{ at: month(before, 6), by: analyst },
          step: { step: 'carry', due: dayOf(month(before - 3, 8)) } as const,
        })),
        {
          ...{ at: daysAgo(ground, 7), by: youth },
          step: {
            ...{ step: 'update', state: null },
            text: 'The bus stops here on two Thursdays of the month; a second driver is being looked for.',
          },
        },
      ],
    },
    { at: month(0, 8), by: analyst, draft: action(ask, daysAgo(ground, -30), 'open') },
    {
      ...{ at: month(12, 13), by: officer },
      draft: {
        ...{ kind: 'menu', place, agencies: everyAgency },
        fields: {
          lines: [
            { option: 'closure', state: 'rejected' },
            { option: 'mentoring', state: 'offered' },
          ],
        },
      },
    },
    {
      ...{ at: month(11, 6), by: youth },
      draft: {
        ...{ kind: 'service', place, agencies: [] },
        fields: {
          ...{ name: 'Imaginary Youth Bus', type: 'detached', note: 'Two youth workers' },
          hours: [{ day: 4, from: 16 * 60, to: 19 * 60 }],
        },
      },
    },
    {
      ...{ at: month(12, 14), by: officer },
      draft: {
        ...{ kind: 'venue', place, agencies: everyAgency },
        fields: {
          ...{ name: 'Placeholder Burgers', type: 'fast-food', register: ground.storyVenue, sittingDays: [] },
          hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 11 * 60, to: day > 4 ? 3 * 60 : 23 * 60 })),
        },
      },
    },
  ]
}

/** The impact days with the question set down before each. */
function measured(ground: StoryGround): Telling[] {
  return (['effect', 'displacement', 'nothing'] as const).flatMap((which, at): Telling[] => {
    const [name, costPence] = [storyPlaceNames[which], costs[which]]
    const place: PlaceDraft = { kind: 'cells', cells: [...ground.areas[which]] }
    const [first, second] = [inMonth(ground, 11, 1 + at), inMonth(ground, 11, 2 + at)]
    return [
      {
        ...{ at: inMonth(ground, 12, 16 + at), by: analyst },
        draft: {
          ...{ kind: 'evaluation', place, agencies: [] },
          fields: { name: `Impact day at ${name}: did it work?`, question: ground.questions[which] },
        },
      },
      {
        ...{ at: inMonth(ground, 12, 20 + at), by: analyst },
        draft: {
          ...{ kind: 'impactDay', place, agencies: everyAgency },
          fields: {
            ...{ name: `Impact day at ${name}`, from: dayOf(first), to: dayOf(second), costPence },
            outputs: [
              { what: 'Doors knocked on', number: 180 - 30 * at },
              { what: 'Shops visited', number: 24 + 4 * at },
              { what: 'Lamps and locks mended', number: 9 - 3 * at },
            ],
          },
        },
      },
    ]
  })
}

/** Powers since, and what is said now. */
function since(ground: StoryGround): Telling[] {
  const place = { kind: 'venue', id: ground.storyVenue } as const
  const cells: PlaceDraft = { kind: 'cells', cells: [...ground.areas.effect] }
  const begins = inMonth(ground, 10, 14)
  return [
    {
      ...{ at: begins, by: police },
      draft: {
        ...{ kind: 'power', place: cells, agencies: everyAgency },
        fields: {
          ...{ power: 'dispersal', basis: 'Anti-social Behaviour, Crime and Policing Act 2014, s. 34' },
          starts: hourOf(begins),
          ends: hourOf(inMonth(ground, 10, 16)),
          isNobodysHome: true,
        },
      },
    },
    {
      ...{ at: daysAgo(ground, 3), by: police },
      draft: {
        ...{ kind: 'concern', place, agencies: everyAgency },
        fields: {
          ...{ harm: 'unwatched', bands: ['after-school'], since: 'days' },
          text: 'The side wall is lit again, but nobody looks after it between three and six.',
        },
      },
    },
  ]
}
