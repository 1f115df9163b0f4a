import {
  ActionState,
  actionEvidence,
  actionStates,
  caseWordings,
  isOverState,
} from '../../../server/contract/told/action.ts'
import type { FormStep } from '../places/asked.ts'
import type { ToldForm } from '../places/told-form.ts'

type Fields = ToldForm['fields']

const isCase = ({ fields }: ToldForm): boolean => typeof fields.caseIn === 'string'
const isNoCase = (form: ToldForm): boolean => !isCase(form)
const isOver = ({ fields }: ToldForm): boolean => {
  const state = ActionState.safeParse(fields.state)
  return state.success && isOverState(state.data)
}
const caseChoices = caseWordings.map((words) => ({ id: words, label: words }))
const evidence = { part: 'many', field: 'evidence', label: 'What shows it', choices: actionEvidence } as const

/** What the form of an action asks, in its order. */
export const actionSteps: readonly FormStep[] = [
  {
    title: 'Is it about a home or a person?',
    hint: 'Then nothing nearer than a large zone is kept, in closed words; the case stays in its own system. This cannot be changed afterwards.',
    asks: [{ part: 'caseIn', field: 'caseIn', label: 'Which system holds the case' }],
    isAsked: ({ fields }) => fields.from === null,
  },
  {
    title: 'Where is it to be done?',
    hint: 'Leave it empty when it is about no one place.',
    asks: [{ part: 'place', field: 'place' }],
  },
  {
    title: 'What is to be done?',
    asks: [
      {
        ...{ part: 'text', field: 'wording', label: 'In one sentence', most: 300, lines: true },
        ...{ required: true, screened: true },
      },
    ],
    isAsked: isNoCase,
  },
  {
    title: 'What is to be done?',
    asks: [{ part: 'one', field: 'wording', label: 'In closed words', choices: caseChoices }],
    isAsked: isCase,
  },
  {
    title: 'Who does it, and by when?',
    asks: [
      { part: 'owners', field: 'owners', label: 'Who does it' },
      { part: 'day', field: 'due', label: 'By when' },
      { part: 'one', field: 'state', label: 'How far it is', choices: actionStates },
    ],
  },
  {
    title: 'Which meeting agreed it?',
    hint: 'Its parties read it. Leave it empty when it is from no meeting.',
    asks: [
      { part: 'meeting', field: 'meeting', label: 'Meeting' },
      { part: 'text', field: 'minute', label: 'Minute number', most: 40, screened: true },
    ],
  },
  {
    title: 'What was the minute called, and who may know?',
    asks: [
      { part: 'text', field: 'title', label: 'Title of the minute', most: 120, screened: true },
      { part: 'meetingPart', field: 'part', label: 'Part of the meeting' },
    ],
    isAsked: isNoCase,
  },
  {
    title: 'May the public paper name the place?',
    hint: 'Without it the paper names the ward. A venue is never named there.',
    asks: [{ part: 'tick', field: 'publicPlace', label: 'Yes, name the street or stop' }],
    isAsked: ({ fields, place }) => fields.part === 1 && place?.kind === 'cell',
  },
  {
    title: 'What shows that it is done?',
    hint: 'The proof itself stays with whoever did it: no link, no picture.',
    asks: [
      evidence,
      {
        part: 'text',
        field: 'evidenceNote',
        label: 'In a few words',
        most: 300,
        lines: true,
        screened: true,
      },
    ],
    isAsked: (form) => isOver(form) && isNoCase(form),
  },
  {
    title: 'What shows that it is done?',
    asks: [evidence],
    isAsked: (form) => isOver(form) && isCase(form),
  },
  {
    title: 'Which other agencies may read it?',
    hint: 'Yours, the parties of the meeting and whoever does it always may.',
    asks: [{ part: 'agencies', field: 'agencies' }],
  },
]

/** About a home or a person nothing is said in words of one's own, and nothing of it is public. */
export function withCaseRules(fields: Fields): Fields {
  const wordings: readonly unknown[] = caseWordings
  if (fields.part !== 1 && fields.publicPlace === true)
    return withCaseRules({ ...fields, publicPlace: false })
  if (typeof fields.caseIn !== 'string')
    return wordings.includes(fields.wording) ? { ...fields, wording: '' } : fields
  return {
    ...fields,
    ...{ part: 2, title: '', evidenceNote: '', from: null, publicPlace: false },
    wording: wordings.includes(fields.wording) ? fields.wording : '',
  }
}
