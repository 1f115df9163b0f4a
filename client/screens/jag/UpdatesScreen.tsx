import { useEffect, useState } from 'react'
import { type ActionState, isOverState } from '../../../server/contract/told/action.ts'
import { isOpenAction, isOverdue } from '../../../server/contract/told/action-standing.ts'
import { isAskingOpen } from '../../../server/contract/told/asking-updates.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { counted, monthWords } from '../../parts/words.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { dropDraft, keepDraft, readDraft } from '../../state/told-drafts.ts'
import { whoseOf } from '../../state/whose.ts'
import { londonToday } from '../agreements/days.ts'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'
import { DoneNote } from '../places/DoneNote.tsx'
import '../places/places.css'
import '../places/places-print.css'
import { ReadTrouble } from '../places/ReadTrouble.tsx'
import { toldTrouble } from '../places/told-trouble.ts'
import { useStateChoices } from './ActionStepForms.tsx'
import { updateWords } from './action-words.ts'
import './jag.css'
import './jag-forms.css'
import { type Answers, answersIn, isAnswered, type OneAnswer, stepOf, unanswered } from './updates-form.ts'
import { type ActionEntry, type MeetingEntry, useJag } from './use-jag.ts'

const draftName = 'updates'

/** Open actions of one agency on one page: how far each is, answered in one visit. */
export function UpdatesScreen() {
  const { read, failure, again } = useJag()
  useEffect(() => () => useTold.getState().forgetDone(), [])
  return (
    <div className="places jag updates">
      <h1>Updates on our actions</h1>
      <DoneNote />
      {read ? (
        <Answering actions={read.actions} meetings={read.meetings} />
      ) : failure ? (
        <ReadTrouble title="The actions could not be read." failure={failure} again={again} />
      ) : (
        <p className="data-loading">Loading …</p>
      )}
    </div>
  )
}

interface AnsweringProps {
  actions: readonly ActionEntry[]
  meetings: readonly MeetingEntry[]
}

function Answering({ actions, meetings }: AnsweringProps) {
  const own = useSession((state) => state.session?.agency ?? '')
  const whose = useSession(({ session }) => whoseOf(session))
  const [answers, setAnswers] = useState<Answers>(() => answersIn(readDraft(whose, draftName)))
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const open = actions.filter(
    (action) => isOpenAction(action) && action.fields.owners.some(({ agency }) => agency === own),
  )
  const asking = meetings.filter((meeting) => isAskingOpen(meeting, londonToday()))
  const waiting = open.filter((action) => isWaiting(action, asking, own))
  const shown = [...waiting, ...open.filter((action) => !waiting.includes(action))]
  const put = (id: string, answer: OneAnswer): void => {
    const next = { ...answers, [id]: answer }
    setAnswers(next)
    keepDraft(whose, draftName, next)
  }
  const given = shown.filter(({ id }) => isAnswered(answers[id] ?? unanswered))
  const send = async (): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    let left = answers
    for (const action of given) {
      const step = stepOf(answers[action.id] ?? unanswered, action)
      const answer = await useTold.getState().step(action, step, `${counted(given.length, 'update')} sent.`)
      if (!answer.ok) {
        setTrouble(`“${action.fields.wording.slice(0, 60)}”: ${toldTrouble(answer.failure)}`)
        break
      }
      const { [action.id]: _, ...rest } = left
      left = rest
      keepDraft(whose, draftName, left)
    }
    if (Object.keys(left).length === 0) dropDraft(whose, draftName)
    setAnswers(left)
    setBusy(false)
  }
  if (open.length === 0)
    return (
      <div className="empty">
        <p className="empty-title">Nothing is open for your agency</p>
        <p>Actions that a meeting gives to your agency stand here until they are done.</p>
      </div>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {asking.map(({ id, fields, steps }) => (
        <p key={id} className="updates-asked">
          <strong>{fields.name}</strong> asks for updates
          {steps.asked?.by && ` by ${monthWords(steps.asked.by)}`}.
        </p>
      ))}
      <p className="quiet" role="status">
        {counted(open.length, 'action')} open, {waiting.length} waiting for an answer.
      </p>
      <ol className="updates-list">
        {shown.map((action) => (
          <OneAction
            key={`${action.id} ${action.version}`}
            action={action}
            isWaiting={waiting.includes(action)}
            answer={answers[action.id] ?? unanswered}
            put={(answer) => put(action.id, answer)}
          />
        ))}
      </ol>
      <div className="updates-foot">
        <FormFoot
          action={given.length === 0 ? 'Send updates' : `Send ${counted(given.length, 'update')}`}
          busy={isBusy}
          busyWords="Sending …"
          disabled={given.length === 0}
          trouble={trouble}
        />
      </div>
      <FormHelp small />
    </form>
  )
}

/** Whether a meeting that asks has heard nothing of it from this agency since. */
const isWaiting = (action: ActionEntry, asking: readonly MeetingEntry[], own: string): boolean => {
  const since = asking.find(({ id }) => id === action.fields.meeting)?.steps.asked?.at
  return since !== undefined && !action.steps.updates.some(({ agency, at }) => agency === own && at > since)
}

interface OneActionProps {
  action: ActionEntry
  isWaiting: boolean
  answer: OneAnswer
  put: (answer: OneAnswer) => void
}

function OneAction({ action, isWaiting: waits, answer, put }: OneActionProps) {
  const { fields, steps } = action
  const choices = useStateChoices()
  const state: ActionState = answer.state ?? fields.state
  const last = steps.updates.at(-1)
  const isLate = isOverdue(action, londonToday())
  return (
    <li className="updates-one">
      <p className="told-kind">
        {[fields.minute && `Minute ${fields.minute}`, fields.title].filter(Boolean).join(' · ')}
        {waits && <span className="action-silent">Answer wanted</span>}
      </p>
      <h2>{fields.wording}</h2>
      <p className="quiet">
        {fields.due ? `by ${monthWords(fields.due)}` : 'no day named'}
        {isLate && <span className="action-overdue">Overdue</span>}
      </p>
      {last && <p>{updateWords(last)}</p>}
      <button
        type="button"
        className="chip"
        aria-pressed={answer.isNothingNew}
        onClick={() => put({ ...unanswered, isNothingNew: !answer.isNothingNew })}
      >
        Nothing new<span className="visually-hidden">: {fields.wording}</span>
      </button>
      {!answer.isNothingNew && (
        <>
          <fieldset>
            <legend className="visually-hidden">How far it is: {fields.wording}</legend>
            <ChoiceChips
              className="chips"
              choices={choices}
              chosen={state}
              onChoose={(chosen) => put({ ...answer, state: chosen === fields.state ? null : chosen })}
            />
          </fieldset>
          {fields.caseIn === null ? (
            <ScreenedField
              label={isOverState(state) ? 'What was done' : 'What is new'}
              name={`update-${action.id}`}
              maxLength={400}
              defaultValue={answer.text}
              multiline
              strict
              onText={(text) => put({ ...answer, text })}
            />
          ) : (
            <p className="quiet">Nothing more is written here: the case is kept in its own system.</p>
          )}
        </>
      )}
    </li>
  )
}
