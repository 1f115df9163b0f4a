import { useEffect, useRef, useState } from 'react'
import type { ToldDraft, ToldEntry } from '../../../server/contract/told/told.ts'
import { newId, useOutbox } from '../../state/outbox.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { dropDraft, keepDraft, readDraft } from '../../state/told-drafts.ts'
import { whoseOf } from '../../state/whose.ts'
import { ConflictNote } from '../ConflictNote.tsx'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'
import { usePhone } from '../map/use-phone.ts'
import { AskedField } from './AskedField.tsx'
import type { FormStep } from './asked.ts'
import { lackingIn, stepsOf } from './form-steps.ts'
import { formTitle, sentWords, waitingTitle } from './kind-words.ts'
import { conflictsOf, draftKey, draftOf, missingIn, readForm, type ToldForm } from './told-form.ts'
import { isChangedMeanwhile, toldTrouble } from './told-trouble.ts'
import { fieldLabel } from './told-words.ts'

interface ToldFormScreenProps {
  /** What the form begins with where nothing was typed before. */
  start: ToldForm
  /** The record that is changed, as it stands now; null for a new one. */
  entry: ToldEntry | null
  /** Sent, kept until there is signal (`waits`), or discarded. */
  close: (form: ToldForm, waits: boolean) => void
}

/**
 * Writes or changes one record. On a phone one decision a screen; what was typed outlives a reload. When somebody was
 * quicker, both are shown and nothing is lost.
 */
export function ToldFormScreen({ start, entry, close }: ToldFormScreenProps) {
  const whose = useSession(({ session }) => whoseOf(session))
  const of = entry ? `change ${entry.id}` : draftKey(start)
  const [from] = useState(entry)
  const [initial] = useState(start)
  const [kept] = useState(() => readForm(readDraft(whose, of), start.kind))
  const [form, setForm] = useState(() => (kept ? { ...kept, place: kept.place ?? start.place } : initial))
  const [at, setAt] = useState(0)
  const [hasMoved, setMoved] = useState(false)
  const [shownMissing, setShownMissing] = useState(false)
  const [mine, setMine] = useState<ToldForm | null>(null)
  const [busy, setBusy] = useState(false)
  // One id however often it is sent, so that a lost answer makes no second record.
  const [id] = useState(() => kept?.id ?? newId())
  const [trouble, setTrouble] = useState<string | null>(null)
  const phone = usePhone()
  useEffect(() => {
    if (form !== initial) keepDraft(whose, of, form)
  }, [form, initial, whose, of])

  const steps = stepsOf(form)
  const missing = missingIn(form)
  const shown = phone ? [steps[Math.min(at, steps.length - 1)]] : steps
  const isLast = !phone || at >= steps.length - 1
  const goTo = (step: number): void => {
    setMoved(true)
    setAt(step)
  }
  const leave = (waits = false): void => {
    dropDraft(whose, of)
    close(form, waits)
  }
  const send = async (base: ToldEntry | null, sent: ToldForm): Promise<void> => {
    const draft = draftOf(sent)
    if (!draft) return setTrouble('Something in this form is missing or cannot be read.')
    setBusy(true)
    setTrouble(null)
    const { add, change, say } = useTold.getState()
    const answer = base ? await change(base, draft) : await add({ ...draft, id }, sentWords(sent))
    setBusy(false)
    if (answer.ok) leave()
    else if (!base && answer.failure.kind === 'unreachable' && waits(draft, sent)) {
      say('Kept on this device: waiting for signal. It is sent by itself.')
      leave(true)
    } else if (isChangedMeanwhile(answer.failure)) setMine(sent)
    else setTrouble(toldTrouble(answer.failure))
  }
  const waits = (draft: ToldDraft, sent: ToldForm): boolean =>
    useOutbox.getState().keep({ id, whose, draft, form: sent, title: waitingTitle(sent) })
  const next = (): void => {
    const lacking = shown.flatMap((step) => lackingIn(step, missing))
    setShownMissing(lacking.length > 0)
    if (lacking.length > 0) return
    setTrouble(null)
    if (isLast) void send(from, form)
    else goTo(at + 1)
  }
  return (
    <div className="places-form">
      <h1>{formTitle(form.kind, entry !== null)}</h1>
      {kept && <p className="quiet">What you typed before is still here.</p>}
      {mine && entry && (
        <ConflictNote
          what="this"
          conflicts={conflictsOf(mine, entry)}
          busy={busy}
          trouble={trouble}
          keepMine={() => void send(entry, mine)}
          keepTheirs={() => leave()}
        />
      )}
      <form
        hidden={mine !== null}
        onSubmit={(event) => {
          event.preventDefault()
          next()
        }}
      >
        {phone && steps.length > 1 && (
          <p className="places-progress" aria-live="polite">
            {Math.min(at, steps.length - 1) + 1} of {steps.length}
          </p>
        )}
        {shown.map((step) => (
          <StepView
            key={step.title}
            step={step}
            form={form}
            change={setForm}
            focused={phone && hasMoved}
            lacking={shownMissing ? lackingIn(step, missing).map(({ field }) => lackWords(field)) : []}
          />
        ))}
        <FormFoot
          action={isLast ? (entry ? 'Save the changes' : 'Send') : 'Next'}
          busy={busy}
          busyWords="Sending …"
          trouble={mine ? null : trouble}
        >
          {phone && at > 0 && (
            <button type="button" className="button" onClick={() => goTo(at - 1)}>
              Back
            </button>
          )}
          <button type="button" className="button" onClick={() => leave()}>
            {entry ? 'Leave it as it is' : 'Discard'}
          </button>
        </FormFoot>
      </form>
      <FormHelp />
    </div>
  )
}

const lackWords = (field: string): string =>
  field === 'place' ? 'Choose a place.' : `Still missing: ${fieldLabel(field).toLowerCase()}.`

interface StepViewProps {
  step: FormStep
  form: ToldForm
  change: (form: ToldForm) => void
  lacking: readonly string[]
  /** The step before was left by a press: whoever hears the page is told where they are. */
  focused: boolean
}

function StepView({ step, form, change, lacking, focused }: StepViewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused])
  return (
    <section className="places-step">
      <h2 ref={heading} tabIndex={-1}>
        {step.title}
      </h2>
      {step.hint && <p className="form-hint">{step.hint}</p>}
      {step.asks.map((asked) => (
        <AskedField key={`${asked.part} ${asked.field}`} asked={asked} form={form} change={change} />
      ))}
      {lacking.map((words) => (
        <p key={words} className="places-lacking" role="alert">
          {words}
        </p>
      ))}
    </section>
  )
}
