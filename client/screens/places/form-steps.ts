// Long because every form is a row of one table: what each asks is compared side by side.
import { placePowers } from '../../../server/contract/told/powers.ts'
import {
  advices,
  cadences,
  dangers,
  harms,
  serviceTypes,
  sinceWords,
  venueTypes,
} from '../../../server/contract/told/words.ts'
import { actionSteps } from '../jag/action-steps.ts'
import { type Asked, bandChoices, type FormStep } from './asked.ts'
import { assessmentSteps } from './assessment-steps.ts'
import type { ToldForm, WrittenKind } from './told-form.ts'

const place: FormStep = { title: 'Where is it?', asks: [{ part: 'place', field: 'place' }] }
const readers: FormStep = {
  title: 'Which other agencies may read it?',
  hint: 'Yours always may. Choose only those who can do something about it.',
  asks: [{ part: 'agencies', field: 'agencies' }],
}

const noticed: readonly FormStep[] = [
  place,
  {
    title: 'What may happen to somebody there?',
    asks: [{ part: 'one', field: 'harm', label: 'What may happen', choices: harms }],
  },
  {
    title: 'When?',
    asks: [
      {
        part: 'many',
        field: 'bands',
        label: 'Time of day: as many as fit, none when not known',
        choices: bandChoices,
      },
      { part: 'one', field: 'since', label: 'For how long has it been known', choices: sinceWords },
    ],
  },
  {
    title: 'In a few words, if you like',
    hint: 'What it is about the place. No name, no address of a home, no description of a person.',
    asks: [{ part: 'text', field: 'text', label: 'In words', most: 400, lines: true, screened: true }],
  },
  readers,
]

const area: FormStep = {
  title: 'Which area is it?',
  hint: 'It is kept as whole cells about 130 m across.',
  asks: [{ part: 'area', field: 'place' }],
}

const hours = (label: string): FormStep => ({
  title: 'When is it open?',
  hint: 'Leave it empty when not known.',
  asks: [{ part: 'hours', field: 'hours', label }],
})

/** What each form asks, in its order. */
export const formSteps: Readonly<Record<WrittenKind, readonly FormStep[]>> = {
  concern: noticed,
  report: [
    ...noticed.slice(0, -1),
    {
      ...readers,
      hint: 'Yours always may. Choose only those who can do something. With none, an analyst finds who answers.',
    },
  ],
  venue: [
    place,
    {
      title: 'What is it?',
      asks: [
        { part: 'text', field: 'name', label: 'Name', most: 80, required: true, screened: true },
        { part: 'one', field: 'type', label: 'Kind of venue', choices: venueTypes },
      ],
    },
    { ...hours('Opening hours'), isAsked: ({ fields }) => fields.type !== 'youth-bus' },
    {
      ...{ ...hours('Stop times'), title: 'When does it stop here?' },
      isAsked: ({ fields }) => fields.type === 'youth-bus',
    },
    {
      title: 'On which days does the court sit?',
      asks: [{ part: 'days', field: 'sittingDays', label: 'Days' }],
      isAsked: ({ fields }) => fields.type === 'court',
    },
  ],
  service: [
    place,
    {
      title: 'What is it?',
      asks: [
        { part: 'text', field: 'name', label: 'Name', most: 80, required: true, screened: true },
        { part: 'one', field: 'type', label: 'Kind of service', choices: serviceTypes },
      ],
    },
    hours('Hours'),
    {
      title: 'Anything to know?',
      asks: [{ part: 'text', field: 'note', label: 'Note', most: 200, lines: true, screened: true }],
    },
  ],
  menu: [
    place,
    {
      title: 'What was considered, offered, used, rejected?',
      hint: 'For the place, never for a person. What was not spoken of stays empty; press a word again to take it out.',
      asks: [{ part: 'menu', field: 'lines', label: 'Powers and support' }],
    },
    readers,
  ],
  action: actionSteps,
  impactDay: [
    area,
    {
      title: 'What is it called, and when is it?',
      asks: [
        { part: 'text', field: 'name', label: 'Name', most: 80, required: true, screened: true },
        { part: 'day', field: 'from', label: 'First day' },
        { part: 'day', field: 'to', label: 'Last day' },
      ],
    },
    {
      title: 'Which agencies take part?',
      asks: [{ part: 'agencies', field: 'agencies' }],
    },
    {
      title: 'What was done, and what did it cost?',
      hint: 'In numbers, and afterwards: leave it empty now and change it then.',
      asks: [
        { part: 'outputs', field: 'outputs', label: 'What was done' },
        { part: 'pounds', field: 'costPence', label: 'Cost in pounds' },
      ],
    },
  ],
  power: [
    area,
    {
      title: 'Which power?',
      asks: [
        { part: 'one', field: 'power', label: 'Power', choices: placePowers },
        { part: 'text', field: 'basis', label: 'Legal basis', most: 160, required: true, screened: true },
        { part: 'tick', field: 'isNobodysHome', label: 'These are no premises where anybody lives' },
      ],
      hint: 'A power over a home or a person is not kept here: report it under Report, by zone and month alone.',
    },
    {
      title: 'From when to when?',
      hint: 'The longest usual time is filled in; change it to what was authorised.',
      asks: [
        { part: 'moment', field: 'starts', label: 'Starts' },
        { part: 'moment', field: 'ends', label: 'Ends' },
      ],
    },
  ],
  notice: [
    {
      title: 'What is the danger?',
      asks: [{ part: 'one', field: 'danger', label: 'Danger', choices: dangers }],
    },
    { ...place, hint: 'Sites are told the venue, or about 330 m around a street.' },
    {
      title: 'Is it somebody’s home?',
      hint: 'Then nothing nearer than its large zone is told.',
      asks: [{ part: 'tick', field: 'isHome', label: 'Yes, a home' }],
      isAsked: ({ place: at }) => at?.kind === 'cell',
    },
    {
      title: 'When, and what should they do?',
      asks: [
        { part: 'many', field: 'bands', label: 'Time of day', choices: bandChoices },
        { part: 'many', field: 'advice', label: 'Advice', choices: advices },
        { part: 'day', field: 'until', label: 'Until, at most 28 days from now' },
      ],
    },
    {
      title: 'Who must know?',
      hint: 'Each presses “Seen”. Whoever has not after four hours is shown to you.',
      asks: [{ part: 'agencies', field: 'agencies' }],
    },
  ],
  contact: [
    {
      title: 'Whose contact is it?',
      asks: [
        { part: 'agency', field: 'of', label: 'Agency' },
        { part: 'ward', field: 'ward', label: 'For which ward' },
      ],
    },
    {
      title: 'Who is it, at work?',
      hint: 'Staff of an agency and their work contacts alone. Never somebody who is helped.',
      asks: [
        { part: 'text', field: 'post', label: 'Post or name', most: 80, required: true, screened: false },
        {
          ...{ part: 'text', field: 'contact', label: 'Work e-mail or telephone', most: 120 },
          ...{ required: true, screened: false },
        },
      ],
    },
  ],
  ...assessmentSteps,
  meeting: [
    {
      title: 'Which meeting?',
      asks: [
        { part: 'text', field: 'name', label: 'Name', most: 80, required: true, screened: true },
        { part: 'one', field: 'cadence', label: 'How often it comes together', choices: cadences },
      ],
    },
    {
      title: 'What is it for?',
      asks: [
        { part: 'text', field: 'purpose', label: 'Purpose', most: 300, lines: true, screened: true },
        { part: 'text', field: 'feeds', label: 'Where its decisions go', most: 200, screened: true },
      ],
    },
    {
      title: 'Which agencies are its parties?',
      hint: 'Yours always is. They read what the meeting agrees.',
      asks: [{ part: 'agencies', field: 'agencies' }],
    },
    {
      title: 'When?',
      hint: 'Leave a day empty when it is not known.',
      asks: [
        { part: 'day', field: 'last', label: 'Last meeting' },
        { part: 'day', field: 'next', label: 'Next meeting' },
      ],
    },
  ],
}

/** The steps that this form asks now. */
export const stepsOf = (form: ToldForm): readonly FormStep[] =>
  formSteps[form.kind].filter(({ isAsked }) => isAsked?.(form) ?? true)

/** What a step still lacks; empty when one may go on. */
export const lackingIn = ({ asks }: FormStep, missing: ReadonlySet<string>): Asked[] =>
  asks.filter(({ field }) => missing.has(field))
