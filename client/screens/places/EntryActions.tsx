import { useState } from 'react'
import {
  outcomeLabels,
  type Steps,
  type ToldEntry,
  type ToldStep,
} from '../../../server/contract/told/told.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'
import { CarryForm, UpdateForm } from '../jag/ActionStepForms.tsx'
import { MakeAction, placeOf, sourceOf } from '../jag/MakeAction.tsx'
import { TabLink } from '../TabLink.tsx'
import { AgenciesField } from './AgenciesField.tsx'
import { placesSearch, readPlaces } from './places-link.ts'
import { isWrittenKind } from './told-form.ts'
import { toldTrouble } from './told-trouble.ts'
import { agencyName, toldTitle } from './told-words.ts'

type Doing = 'answer' | 'pass' | 'close' | 'update' | 'carry'
type Outcome = NonNullable<Steps['outcome']>['word']

interface EntryActionsProps {
  entry: ToldEntry
  hasHistory: boolean
  showHistory: (shown: boolean) => void
}

/** Only what this person may do with it; the server says what that is. */
export function EntryActions({ entry, hasHistory, showHistory }: EntryActionsProps) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const own = useSession((state) => state.session?.agency ?? '')
  const search = useRoute((state) => state.search)
  const { may, steps, standing, kind } = entry
  const attempt = async (words: string, step: ToldStep | 'remove'): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const told = useTold.getState()
    const answer = await (step === 'remove' ? told.remove(entry) : told.step(entry, step, words))
    setBusy(false)
    if (answer.ok) setDoing(null)
    else setTrouble(toldTrouble(answer.failure))
  }
  const open = (what: Doing): void => setDoing(doing === what ? null : what)
  const button = (label: string, run: () => void, pressed?: boolean) => (
    <button
      key={label}
      type="button"
      className={pressed === undefined && label.endsWith('this') ? 'button button-strong' : 'button'}
      aria-expanded={pressed}
      disabled={busy}
      onClick={run}
    >
      {label}
    </button>
  )
  const source = sourceOf(entry)
  const isOpenReport = kind === 'report' && !standing.isOver
  return (
    <>
      <div className="button-row">
        {may.confirm && button('Confirm', () => void attempt('Confirmed.', { step: 'confirm' }))}
        {may.see &&
          button('Seen', () => void attempt('The sender knows that you have seen it.', { step: 'see' }))}
        {may.renew &&
          button('Still so: renew', () => void attempt('Renewed for 28 days.', { step: 'renew' }))}
        {may.answer && button('Operator’s answer', () => open('answer'), doing === 'answer')}
        {may.own &&
          isOpenReport &&
          steps.owner !== own &&
          button(
            'We take this',
            () => void attempt('Your agency answers for it now.', { step: 'own', agency: own }),
          )}
        {may.own && isOpenReport && button('Pass to another agency', () => open('pass'), doing === 'pass')}
        {may.close && isOpenReport && button('Say what happened', () => open('close'), doing === 'close')}
        {may.update && button('Say how far it is', () => open('update'), doing === 'update')}
        {may.update &&
          !standing.isOver &&
          button(
            'Nothing new',
            () => void attempt('Kept: nothing new.', { step: 'update', text: '', state: null }),
          )}
        {may.carry && !standing.isOver && button('Carry forward', () => open('carry'), doing === 'carry')}
        {source && kind !== 'goal' && !standing.isOver && (
          <MakeAction
            from={source}
            place={placeOf(entry)}
            cells={entry.place?.kind === 'cells' ? entry.place.cells : []}
            about={toldTitle(entry)}
          />
        )}
        {may.change && isWrittenKind(kind) && kind !== 'notice' && (
          <TabLink
            to="/places"
            search={placesSearch({ ...readPlaces(search), change: entry.id })}
            className="button"
          >
            Change
          </TabLink>
        )}
        {may.change &&
          button(kind === 'notice' ? 'Call it off' : 'Remove', () => void attempt('Removed.', 'remove'))}
        {button('History', () => showHistory(!hasHistory), hasHistory)}
      </div>
      {doing === 'answer' && (
        <AnswerForm
          before={steps.answer?.text ?? ''}
          busy={busy}
          send={(text) => void attempt('The operator’s answer was added.', { step: 'answer', text })}
        />
      )}
      {doing === 'pass' && (
        <PassForm
          busy={busy}
          send={(agency) =>
            void attempt(`${agencyName(agency)} answers for it now.`, { step: 'own', agency })
          }
        />
      )}
      {doing === 'close' && (
        <CloseForm
          busy={busy}
          send={(word) =>
            void attempt(`Closed: ${outcomeLabels[word].toLowerCase()}.`, { step: 'close', word })
          }
        />
      )}
      {doing === 'update' && entry.kind === 'action' && (
        <UpdateForm
          entry={entry}
          busy={busy}
          send={(update) => void attempt('The update is kept.', { step: 'update', ...update })}
        />
      )}
      {doing === 'carry' && entry.kind === 'action' && (
        <CarryForm
          entry={entry}
          busy={busy}
          send={(due) => void attempt('Carried forward.', { step: 'carry', due })}
        />
      )}
      <Trouble>{trouble}</Trouble>
    </>
  )
}

interface StepFormProps<T> {
  busy: boolean
  send: (value: T) => void
}

function AnswerForm({ before, busy, send }: StepFormProps<string> & { before: string }) {
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(String(new FormData(event.currentTarget).get('answer') ?? ''))
      }}
    >
      <ScreenedField
        label="What the operator of the venue says"
        name="answer"
        maxLength={400}
        defaultValue={before}
        required
        multiline
        strict
      />
      <FormFoot action="Keep the answer" busy={busy} busyWords="Saving …" trouble={null} />
      <FormHelp small />
    </form>
  )
}

function PassForm({ busy, send }: StepFormProps<string>) {
  const [agency, setAgency] = useState<string | null>(null)
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (agency) send(agency)
      }}
    >
      <AgenciesField
        label="Which agency shall answer?"
        chosen={agency ? [agency] : []}
        choose={([chosen]) => setAgency(chosen ?? null)}
        single
      />
      <FormFoot action="Pass it on" busy={busy} busyWords="Saving …" disabled={!agency} trouble={null} />
    </form>
  )
}

function CloseForm({ busy, send }: StepFormProps<Outcome>) {
  const [word, setWord] = useState<Outcome>('visited')
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(word)
      }}
    >
      <p>What happened? Whoever reported it reads this.</p>
      <ChoiceChips className="chips" choices={outcomeLabels} chosen={word} onChoose={setWord} />
      <FormFoot action="Close the report" busy={busy} busyWords="Saving …" trouble={null} />
    </form>
  )
}
