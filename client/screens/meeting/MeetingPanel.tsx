import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Trouble } from '../../parts/Trouble.tsx'
import { monthWords } from '../../parts/words.ts'
import { useMeeting } from '../../state/meeting.ts'
import { londonToday, weekAfter } from '../agreements/days.ts'
import { ownersWords } from '../jag/action-words.ts'
import { AgenciesField } from '../places/AgenciesField.tsx'
import { DayField } from '../places/PlainFields.tsx'
import { emptyMeetingForm, type MeetingForm, makesAction, missingIn } from './meeting-form.ts'
import type { MeetingItem } from './meeting-items.ts'
import { type MeetingDoing, meetingKeys } from './meeting-keys.ts'
import { minuteWords } from './minute-words.ts'
import { type MeetingAct, useMeetingAct } from './use-meeting-act.ts'

interface PanelProps {
  doing: MeetingDoing
  item: MeetingItem | null
  close: () => void
}

/** What the meeting says of one thing, or the list of keys; Escape leaves everything as it is. */
export function MeetingPanel({ doing, item, close }: PanelProps) {
  if (doing === 'help') return <Panel title="Keys" close={close} body={<Keys />} />
  return <SayPanel doing={doing} item={item} close={close} />
}

function Panel({ title, close, body }: { title: string; close: () => void; body: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog className="confirm-dialog meeting-panel" ref={dialog} aria-labelledby={titleId} onClose={close}>
      <h2 id={titleId}>{title}</h2>
      {body}
      <button type="button" className="button meeting-panel-close" onClick={() => dialog.current?.close()}>
        Leave it
      </button>
    </dialog>
  )
}

function Keys() {
  return (
    <dl className="meeting-help">
      <dt>
        <kbd>←</kbd> <kbd>→</kbd>
      </dt>
      <dd>Back and on</dd>
      {meetingKeys.map(({ key, label }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  )
}

const titles: Partial<Record<MeetingDoing, string>> = {
  ...{ decide: 'What was decided?', assign: 'Who does it?', date: 'By when?', new: 'A new action' },
  ...{ carry: 'Carried forward to', close: 'Closed by the meeting' },
}

function SayPanel({ doing, item, close }: PanelProps) {
  const [form, setForm] = useState(() => emptyMeetingForm(item?.action ?? null, weekAfter(londonToday())))
  const [missing, setMissing] = useState<string | null>(null)
  const act = useMeetingAct(doing, item, close)
  const isNew = makesAction(doing, item)
  const put = (change: Partial<MeetingForm>): void => setForm({ ...form, ...change })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const lacks = missingIn(doing, item, form)
    setMissing(lacks)
    if (lacks === null) void act.keep(form)
  }
  const hasWords = doing === 'decide' || doing === 'close' || isNew
  const body = (
    <form onSubmit={send}>
      {doing !== 'new' && item && <p className="quiet">{item.title}</p>}
      {hasWords && <Words form={form} put={put} label={wordsLabel(doing, isNew)} />}
      {(isNew || doing === 'assign') && <Owner form={form} put={put} />}
      {(isNew || doing === 'date' || doing === 'carry') && <Due form={form} put={put} />}
      <PartChoice form={form} put={put} />
      <Late act={act} item={item} />
      <Trouble>{missing ?? act.trouble}</Trouble>
      <div className="confirm-buttons">
        <button type="submit" className="button button-strong" disabled={act.isBusy}>
          {act.isBusy ? 'Keeping …' : act.late ? 'Keep mine all the same' : 'Keep it'}
        </button>
      </div>
    </form>
  )
  return <Panel title={titles[doing] ?? ''} close={close} body={body} />
}

const wordsLabel = (doing: MeetingDoing, isNew: boolean): string =>
  isNew ? 'What is to be done' : doing === 'close' ? 'Why it is closed' : 'In words, no names of people'

interface FieldProps {
  form: MeetingForm
  put: (change: Partial<MeetingForm>) => void
}

function Words({ form, put, label }: FieldProps & { label: string }) {
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field"
        rows={3}
        maxLength={300}
        value={form.words}
        onChange={({ target }) => put({ words: target.value })}
      />
    </div>
  )
}

function Owner({ form, put }: FieldProps) {
  const id = useId()
  return (
    <>
      <AgenciesField
        label="Agency"
        single
        chosen={form.agency === '' ? [] : [form.agency]}
        choose={([agency]) => put({ agency })}
      />
      <div className="form-line">
        <label htmlFor={id}>Work initials, if it is one person</label>
        <input
          id={id}
          className="field meeting-initials"
          maxLength={4}
          pattern="[A-Za-z]{0,4}"
          autoComplete="off"
          value={form.initials}
          onChange={({ target }) => put({ initials: target.value })}
        />
      </div>
    </>
  )
}

const Due = ({ form, put }: FieldProps) => (
  <DayField label="Day" value={form.due} put={(day) => put({ due: typeof day === 'string' ? day : '' })} />
)

function PartChoice({ form, put }: FieldProps) {
  return (
    <fieldset className="meeting-part-choice">
      <legend>Part of the meeting</legend>
      {([1, 2] as const).map((part) => (
        <label key={part}>
          <input type="radio" name="part" checked={form.part === part} onChange={() => put({ part })} />
          {part === 1 ? 'Part 1, public' : 'Part 2, for its parties'}
        </label>
      ))}
    </fieldset>
  )
}

/** What the others did meanwhile, before mine is kept beside or over it. */
function Late({ act, item }: { act: MeetingAct; item: MeetingItem | null }) {
  const now = useMeeting((state) => state.agenda?.actions.find(({ id }) => id === item?.action?.id))
  if (act.late === null) return null
  return (
    <div className="conflict" role="alert">
      <p>
        <strong>Somebody else in the room was first.</strong> Nothing of yours was kept yet.
      </p>
      {act.late === 'minute' && (
        <ul>
          {act.theirs.map((minute) => (
            <li key={`${minute.title} ${minute.words}`}>
              {minute.title}: {minuteWords(minute)}
            </li>
          ))}
        </ul>
      )}
      {act.late === 'action' && now && (
        <p>
          It stands now: {ownersWords(now.owners)}, {now.due === null ? 'no day set' : monthWords(now.due)}.
        </p>
      )}
      {act.late === 'action' && !now && <p>It is off the list now.</p>}
    </div>
  )
}
