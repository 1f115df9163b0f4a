import { longestNote } from '../../../server/contract/visits.ts'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { counted } from '../../parts/words.ts'
import { useShift } from '../../state/shift.ts'
import { sendVisits } from '../../state/shift-watch.ts'

type Waiting = ReturnType<typeof useShift.getState>['visits'][number]

/** What is not sent, and what the server gave back to be looked at. */
export function VisitOutbox() {
  const visits = useShift((state) => state.visits)
  const busy = useShift((state) => state.busy)
  const waiting = visits.filter(({ trouble }) => trouble === null)
  const troubled = visits.filter(({ trouble }) => trouble !== null)
  if (visits.length === 0) return null
  return (
    <section className="walk-outbox" aria-label="Visits that wait">
      {waiting.length > 0 && (
        <>
          <h2>{counted(waiting.length, 'visit')} to send</h2>
          <ul>
            {waiting.map(({ draft, name }) => (
              <li key={draft.id}>
                {name}, {draft.minutes} minutes{draft.how === 'estimated' && ', estimated'}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button walk-button"
            disabled={busy}
            onClick={() => void sendVisits()}
          >
            Send now
          </button>
        </>
      )}
      {troubled.map((one) => (
        <Troubled key={one.draft.id} one={one} />
      ))}
    </section>
  )
}

function Troubled({ one: { draft, name, trouble } }: { one: Waiting }) {
  const { mend, remove } = useShift.getState()
  const send = (form: FormData): void => {
    mend(draft.id, String(form.get('note') ?? ''))
    void sendVisits()
  }
  if (trouble?.kind !== 'mend')
    return (
      <div className="walk-note">
        <p>
          <strong>Not taken:</strong> {name}, {draft.minutes} minutes. {trouble?.words}
        </p>
        <button type="button" className="button walk-button" onClick={() => remove(draft.id)}>
          Remove it
        </button>
      </div>
    )
  return (
    <form className="walk-note" action={send}>
      <p>
        <strong>Your note of {name} was not taken</strong>, the visit was. {trouble.words}
      </p>
      <ScreenedField label="Mend it" name="note" maxLength={longestNote} defaultValue={draft.note} strict />
      <button type="submit" className="button button-strong walk-button">
        Send the note
      </button>
      <button type="button" className="button walk-button" onClick={() => remove(draft.id)}>
        Leave it out
      </button>
    </form>
  )
}
