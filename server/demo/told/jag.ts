import { type ActionFields, laterActionFields } from '../../contract/told/action.ts'
import type { PlaceDraft } from '../../contract/told/place.ts'
import type { MinuteOutcome } from '../../contract/told/sitting.ts'
import { dayOf, daysAgo, everyAgency, inMonth, people, type StoryGround, type Telling } from './telling.ts'

const { analyst, officer, police, youth, housing, council } = people

/** The record of the invented meeting: actions name it before and after. */
export const exampleJag = 'examplejointactiongroup234'

/** Days since the group last came together, and until it will. */
const lastDays = 14
const nextDays = 14

/** What an action of the group has in common with the others. */
export const jagFields = (fields: Partial<ActionFields>): ActionFields => ({
  ...{
    ...laterActionFields,
    evidence: [],
    wording: '',
    owners: [],
    due: null,
    state: 'open',
    part: 2,
    minute: '',
  },
  meeting: exampleJag,
  ...fields,
})

/**
 * The group and what it agreed beside the story of the one place: with the story's, twelve actions; some carried forward,
 * one held up, five that nobody has said anything of since the last meeting, three about no place.
 */
export function jagTellings(ground: StoryGround): Telling[] {
  return [meeting(ground), ...carried(ground), ...agreedLast(ground), lastSitting(ground)]
}

/** What the group minuted when it last came together. */
function lastSitting(ground: StoryGround): Telling {
  const minute = (title: string, outcome: MinuteOutcome, words: string, due: string | null = null) => ({
    ...{ about: { kind: 'none' as const, id: '' }, title, outcome, words, due },
    part: 2 as const,
  })
  const next = dayOf(daysAgo(ground, -nextDays))
  return {
    ...{ at: daysAgo(ground, lastDays), by: analyst },
    draft: {
      ...{ kind: 'sitting', place: null, agencies: [] },
      fields: {
        ...{ meeting: exampleJag, on: dayOf(daysAgo(ground, lastDays)), isEnded: true },
        minutes: [
          minute('Way to the station', 'action', 'Police and council walk it together.', next),
          minute('Information sharing', 'carried', 'Two agreements are being renewed.', next),
          minute('Housing options', 'carried', 'Carried until the head of housing options can come.', next),
          minute('Lamps', 'noted', 'Two of three burn again.'),
        ],
      },
    },
  }
}

function meeting(ground: StoryGround): Telling {
  return {
    ...{ at: inMonth(ground, 14, 4), by: analyst },
    draft: {
      ...{ kind: 'meeting', place: null, agencies: everyAgency, id: exampleJag },
      fields: {
        name: 'Example Joint Action Group',
        purpose: 'Agree places, owners and days; look at last month’s',
        ...{ cadence: 'monthly', feeds: 'The example safety partnership' },
        last: dayOf(daysAgo(ground, lastDays)),
        next: dayOf(daysAgo(ground, -nextDays)),
      },
    },
  }
}

const by = (agency: string, initials: string) => ({ agency, initials })
const cellOf = ({ centres }: StoryGround, number: number): PlaceDraft => ({
  kind: 'cell',
  id: centres[number % centres.length],
})

/** Agreed at earlier meetings and carried since; something was said of each in these two weeks. */
function carried(ground: StoryGround): Telling[] {
  const carry = (ago: number, due: number) => ({
    ...{ at: daysAgo(ground, ago), by: analyst },
    step: { step: 'carry', due: dayOf(daysAgo(ground, -due)) } as const,
  })
  const update = (
    who: Telling['by'],
    ago: number,
    text: string,
    state: ActionFields['state'] | null = null,
  ) => ({
    ...{ at: daysAgo(ground, ago), by: who },
    step: { step: 'update', text, state } as const,
  })
  const action = (ago: number, place: PlaceDraft | null, fields: Partial<ActionFields>): Telling => ({
    ...{ at: daysAgo(ground, ago), by: analyst },
    draft: { kind: 'action', place, agencies: [], fields: jagFields(fields) },
  })
  return [
    {
      ...action(75, null, {
        ...{ minute: '9.2', title: 'Information sharing', due: dayOf(daysAgo(ground, 45)) },
        wording: 'Bring the information-sharing agreements of all parties together in one list',
        owners: [by(analyst.agency, 'RV')],
      }),
      becomes: [
        carry(44, -lastDays),
        carry(lastDays, nextDays),
        update(analyst, 4, 'Four of six agreements are in the list; two are being renewed.', 'in-progress'),
      ],
    },
    {
      ...action(75, null, {
        ...{ minute: '9.4', title: 'Housing options', due: dayOf(daysAgo(ground, lastDays)) },
        wording: 'Invite the head of housing options to the group',
        owners: [by(housing.agency, 'RV'), by(council.agency, 'CP')],
      }),
      becomes: [
        carry(lastDays, nextDays),
        update(council, 3, 'The invitation went out for the next meeting.'),
      ],
    },
    {
      ...action(46, cellOf(ground, 2), {
        ...{ minute: '10.1', title: 'Street lights', due: dayOf(daysAgo(ground, 5)) },
        wording: 'Mend the lamps between the station and the bus stop',
        owners: [by(council.agency, 'CC')],
      }),
      becomes: [
        update(council, 6, 'Two of three lamps burn again; the third waits for a cable.', 'in-progress'),
      ],
    },
    {
      ...action(
        46,
        { kind: 'venue', id: ground.venues[1] },
        {
          ...{ minute: '10.3', title: 'Cameras', due: dayOf(daysAgo(ground, -nextDays)) },
          wording: 'Point one camera at the side entrance',
          owners: [by(police.agency, 'AB')],
        },
      ),
      becomes: [update(police, 5, 'It stands still until the wall is free of scaffolding.', 'blocked')],
    },
  ]
}

/** Agreed before the last meeting closed; nothing was said of them since. */
function agreedLast(ground: StoryGround): Telling[] {
  const at = daysAgo(ground, lastDays + 1)
  return [
    {
      ...{ at, by: analyst },
      draft: {
        ...{ kind: 'action', place: cellOf(ground, 5), agencies: [] },
        fields: jagFields({
          ...{ minute: '11.2', title: 'Way to the station', due: dayOf(daysAgo(ground, -nextDays)) },
          wording: 'Walk the way to the station together on a Friday evening',
          owners: [by(police.agency, 'AB'), by(council.agency, 'CC')],
        }),
      },
    },
    {
      ...{ at, by: officer },
      draft: {
        ...{ kind: 'action', place: cellOf(ground, 3), agencies: [] },
        fields: jagFields({
          ...{
            minute: '11.6',
            wording: 'Offer support',
            caseIn: 'housing',
            due: dayOf(daysAgo(ground, -10)),
          },
          owners: [by(housing.agency, ''), by(youth.agency, '')],
        }),
      },
    },
  ]
}
