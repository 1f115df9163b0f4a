import type { ReactNode } from 'react'
import type { WaitingRecord } from '../../../server/contract/told/waiting.ts'
import { counted } from '../../parts/words.ts'
import { useOutbox } from '../../state/outbox.ts'
import { sendWaiting } from '../../state/outbox-watch.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { keepDraft } from '../../state/told-drafts.ts'
import { whoseOf } from '../../state/whose.ts'
import { placesSearch } from './places-link.ts'
import { draftKey, isWrittenKind, readForm } from './told-form.ts'

/** On every screen: whether there is signal, and what was written here and is not sent yet. */
export function OutboxBar() {
  const offline = useSession((state) => state.offline && state.session?.role !== 'public')
  const whose = useSession(({ session }) => whoseOf(session))
  const waiting = useOutbox((state) => state.waiting)
  const sent = useOutbox((state) => state.sent)
  const own = waiting.filter((each) => each.whose === whose)
  const others = waiting.length - own.length
  const refused = own.filter((each) => each.refused !== null)
  const due = own.filter((each) => each.refused === null)
  if (!offline && waiting.length === 0 && sent.length === 0) return null
  return (
    <section className="notice-bar outbox" aria-label="What waits for signal" aria-live="polite">
      {offline && (
        <p className="outbox-line">
          No signal, or the server does not answer. You can report a place, note a concern, or fill an
          assessment that you opened here before: it waits here and is sent by itself.
        </p>
      )}
      {refused.map((one) => (
        <OwnLine key={one.id} one={one} whose={whose} offline={offline} />
      ))}
      <Folded words={`${counted(due.length, 'record')} wait for signal`} isFolded={due.length > 1}>
        {due.map((one) => (
          <OwnLine key={one.id} one={one} whose={whose} offline={offline} />
        ))}
      </Folded>
      {others > 0 && (
        <p className="outbox-line">
          {counted(others, 'record')} of somebody else {others === 1 ? 'waits' : 'wait'} on this device until
          they sign in here again.
        </p>
      )}
      {waiting.length === 0 && sent.length > 0 && !offline && (
        <p className="outbox-line">{wentWords(sent.length)}</p>
      )}
    </section>
  )
}

const wentWords = (count: number): string => `${counted(count, 'record')} that waited went off.`

/** Several of them would fill a phone. */
const Folded = ({ words, isFolded, children }: { words: string; isFolded: boolean; children: ReactNode }) =>
  isFolded ? (
    <details className="outbox-more">
      <summary>{words}</summary>
      {children}
    </details>
  ) : (
    children
  )

function OwnLine({ one, whose, offline }: { one: WaitingRecord; whose: string; offline: boolean }) {
  const busy = useOutbox((state) => state.busy)
  const remove = useOutbox((state) => state.remove)
  const go = useRoute((state) => state.go)
  const again = (): void => {
    const { kind } = one.draft
    const form = isWrittenKind(kind) ? readForm(one.form, kind) : null
    if (!form) return
    const { assessment } = form.fields
    keepDraft(whose, draftKey(form), { ...form, id: one.id })
    remove(one.id)
    const part = typeof assessment === 'string' ? { assessment } : {}
    go('/places', placesSearch({ ...part, add: form.kind }))
  }
  return (
    <div className="outbox-line">
      <p>
        <strong>{one.refused === null ? 'Waiting for signal' : 'Not taken'}:</strong> {one.title}.{' '}
        {one.refused}
      </p>
      {one.refused === null ? (
        !offline && (
          <button type="button" className="button" disabled={busy} onClick={() => void sendWaiting()}>
            Send now
          </button>
        )
      ) : (
        <button type="button" className="button button-strong" onClick={again}>
          Open it again
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-label={`Remove ${one.title}`}
        onClick={() => remove(one.id)}
      >
        Remove
      </button>
    </div>
  )
}
