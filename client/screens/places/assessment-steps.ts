import {
  ageBands,
  answerWords,
  contexts,
  dataAsked,
  domains,
  evidenceWays,
  guardianRoles,
  howManyWords,
  lackingThings,
  levels,
  measures,
  type PartKind,
  policies,
  referralSources,
} from '../../../server/contract/told/assessment.ts'
import { harms, sinceWords } from '../../../server/contract/told/words.ts'
import { bandChoices, type FormStep } from './asked.ts'

/** What the forms of an assessment and its parts ask, in their order. */
export const assessmentSteps: Readonly<Record<'assessment' | PartKind, readonly FormStep[]>> = {
  assessment: [
    {
      title: 'Which place?',
      hint: 'A street, a stop or a venue; or an area of whole cells.',
      asks: [
        { part: 'place', field: 'place' },
        { part: 'area', field: 'place' },
      ],
    },
    {
      title: 'Who says so, and what may happen there?',
      asks: [
        {
          part: 'one',
          field: 'source',
          label: 'Who says that it needs looking at',
          choices: referralSources,
        },
        { part: 'many', field: 'harms', label: 'What may happen: as many as fit', choices: harms },
        { part: 'one', field: 'level', label: 'How serious', choices: levels },
      ],
    },
    {
      title: 'How many, and when?',
      hint: 'What a safeguarding panel counted stays in its referral: leave “Not known”.',
      asks: [
        { part: 'one', field: 'howMany', label: 'How many young people', choices: howManyWords },
        { part: 'many', field: 'bands', label: 'Time of day: as many as fit', choices: bandChoices },
        { part: 'one', field: 'since', label: 'For how long has it been known', choices: sinceWords },
      ],
    },
    {
      title: 'Which agencies fill and read it?',
      hint: 'Yours always does. Each may add evidence, guardians and goals, and be asked to weigh.',
      asks: [{ part: 'agencies', field: 'agencies' }],
    },
    {
      title: 'What will be looked at?',
      hint: 'Can be filled in later.',
      asks: [
        { part: 'many', field: 'dataAsked', label: 'Data asked for', choices: dataAsked },
        {
          ...{ part: 'text', field: 'scoping', label: 'Visits, and who else is asked', most: 400 },
          ...{ lines: true, screened: true },
        },
      ],
    },
    {
      title: 'Who is there?',
      hint: 'Ages only. Can be filled in later.',
      asks: [
        { part: 'many', field: 'ages', label: 'Ages', choices: ageBands },
        {
          ...{ part: 'text', field: 'likes', label: 'What they like there, and what they need', most: 400 },
          ...{ lines: true, screened: true },
        },
      ],
    },
    {
      title: 'What is the place like?',
      hint: 'Can be filled in later.',
      asks: [
        { part: 'many', field: 'lacking', label: 'Missing or in a poor state', choices: lackingThings },
        { part: 'many', field: 'policies', label: 'What whoever runs it goes by', choices: policies },
      ],
    },
  ],
  evidence: [
    {
      title: 'What was seen or said?',
      hint: 'Of the place, never of a person: no names, no descriptions.',
      asks: [
        { part: 'one', field: 'way', label: 'How it came', choices: evidenceWays },
        {
          ...{ part: 'text', field: 'text', label: 'In words', most: 600, lines: true },
          ...{ required: true, screened: true },
        },
      ],
    },
    {
      title: 'When, and from whom?',
      asks: [
        { part: 'day', field: 'on', label: 'Day' },
        { part: 'agency', field: 'of', label: 'From which agency' },
      ],
    },
  ],
  writeUp: [
    {
      title: 'What does it come to?',
      asks: [
        { part: 'one', field: 'domain', label: 'About', choices: domains },
        {
          ...{ part: 'text', field: 'text', label: 'In words', most: 1000, lines: true },
          ...{ required: true, screened: true },
        },
      ],
    },
  ],
  guardian: [
    {
      title: 'Who looks out for young people there?',
      hint: 'By their part, never by name.',
      asks: [{ part: 'one', field: 'role', label: 'Who', choices: guardianRoles }],
    },
    {
      title: 'When are they there?',
      asks: [{ part: 'hours', field: 'hours', label: 'Hours' }],
    },
    {
      title: 'Are they ready for it?',
      asks: [
        { part: 'one', field: 'trained', label: 'Trained for it', choices: answerWords },
        { part: 'one', field: 'reachable', label: 'Can be reached while there', choices: answerWords },
      ],
    },
  ],
  goal: [
    {
      title: 'What shall be so?',
      asks: [
        {
          ...{ part: 'text', field: 'goal', label: 'In one sentence', most: 200, lines: true },
          ...{ required: true, screened: true },
        },
      ],
    },
    {
      title: 'What is done for it?',
      asks: [{ part: 'responses', field: 'responses', label: 'What is done, and by whom' }],
    },
    {
      title: 'How will one know?',
      hint: 'The months to compare with are kept, the figures are counted anew each time.',
      asks: [
        { part: 'one', field: 'measure', label: 'Measured by', choices: measures },
        { part: 'month', field: 'from', label: 'Compared with: from' },
        { part: 'month', field: 'to', label: 'to' },
        { part: 'day', field: 'review', label: 'Looked at again on' },
      ],
    },
  ],
  score: contexts.map(({ id, label }) => ({
    title: label,
    hint: '0: no part in the harm at this place. 10: it comes from there.',
    asks: [{ part: 'weight', field: id, label: `Weight of: ${label.toLowerCase()}` }],
  })),
}
