import type { AgendaAction } from '../../../server/contract/jag/agenda.ts'
import { laterActionFields } from '../../../server/contract/told/action.ts'
import type { Minute, MinuteOutcome } from '../../../server/contract/told/sitting.ts'
import type { KeptAction } from '../../state/meeting.ts'
import { ownersWords } from '../jag/action-words.ts'
import type { MeetingItem } from './meeting-items.ts'
import type { MeetingDoing } from './meeting-keys.ts'

/** What is typed on the projector for one thing. */
export interface MeetingForm {
  readonly words: string
  readonly agency: string
  readonly initials: string
  readonly due: string
  readonly part: 1 | 2
}

export const emptyMeetingForm = (action: AgendaAction | null, weekLater: string): MeetingForm => ({
  words: '',
  agency: action?.owners[0]?.agency ?? '',
  initials: action?.owners[0]?.initials ?? '',
  due: action?.due ?? weekLater,
  part: action?.part ?? 2,
})

/** Whether naming an owner means a new action: what is no action has none. */
export const makesAction = (doing: MeetingDoing, item: MeetingItem | null): boolean =>
  doing === 'new' || (doing === 'assign' && !item?.action)

const outcomes: Partial<Record<MeetingDoing, MinuteOutcome>> = {
  ...{
    decide: 'decided',
    assign: 'assigned',
    date: 'dated',
    carry: 'carried',
    close: 'closed',
    new: 'action',
  },
}

/** The minute that says it, without a number and without a figure. `made`: the action that was just agreed. */
export function minuteOf(
  doing: MeetingDoing,
  item: MeetingItem | null,
  form: MeetingForm,
  made: string | null = null,
): Minute {
  const isNew = makesAction(doing, item)
  const own = doing === 'new' || item === null
  // A released figure's item speaks of its zone or ward, an action's of the action.
  const about = own ? (made === null ? ({ kind: 'none', id: '' } as const) : recordOf(made)) : item.about
  return {
    about,
    title: own ? form.words : item.title,
    outcome: isNew ? 'action' : (outcomes[doing] ?? 'noted'),
    words: wordsOf(doing, isNew, form),
    due: isNew || doing === 'date' || doing === 'carry' ? form.due || null : null,
    part: form.part,
  }
}

const recordOf = (id: string) => ({ kind: 'record', id }) as const

function wordsOf(doing: MeetingDoing, isNew: boolean, form: MeetingForm): string {
  const owner = ownersWords([form])
  if (isNew) return [doing === 'new' ? '' : form.words, owner].filter(Boolean).join(', ')
  if (doing === 'assign') return owner
  return doing === 'date' || doing === 'carry' ? '' : form.words
}

/** What is missing before it can be kept; null: nothing. */
export function missingIn(doing: MeetingDoing, item: MeetingItem | null, form: MeetingForm): string | null {
  const isNew = makesAction(doing, item)
  if ((isNew || doing === 'decide') && form.words.trim() === '') return 'Say in words what was agreed.'
  if ((isNew || doing === 'assign') && form.agency === '') return 'Choose an agency.'
  if ((doing === 'date' || doing === 'carry') && form.due === '') return 'Choose a day.'
  return null
}

/** The action as it is sent when one is agreed in the meeting. */
export const newAction = (form: MeetingForm, meeting: string, minute: string): KeptAction['fields'] => ({
  ...laterActionFields,
  ...{ evidence: [], meeting, minute, state: 'open', part: form.part },
  wording: form.words.trim(),
  owners: [{ agency: form.agency, initials: form.initials.trim().toUpperCase() }],
  due: form.due === '' ? null : form.due,
})
