import type { WaitingRecord } from '../../../server/contract/told/waiting.ts'
import { counted } from '../../parts/words.ts'
import { useOutbox } from '../../state/outbox.ts'
import { sendWaiting } from '../../state/outbox-watch.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { keepDraft } from '../../state/told-drafts.ts'
import { placesSearch } from './places-link.ts'

/** On every screen: whether there is signal, and what was written here and is not sent yet. */
export function OutboxBar() {
  const offline = useSession((state) => state.offline && state.session?.role !== 'public')
  const whose = useSession(({ session }) => `${session?.role ?? ''} ${session?.agency ?? ''}`)
  const waiting = useOutbox((state) => state.waiting)
  const sent = useOutbox((state) => state.sent)
  const own = waiting.filter((each) => each.whose === whose)
  const others = waiting.length - own.length
  if (!offline && waiting.length === 0 && sent === 0) return null
  return (
    <section className="notice-bar outbox" aria-label="Reports that wait" aria-live="polite">
      {offline && (
        <p className="outbox-line">
          No signal, or the server does not answer. You can report a place or note a concern: it waits here
          and is sent by itself.
        </p>
      )}
      {own.map((one) => (
        <OwnLine key={one.id} one={one} whose={whose} />
      ))}
      {others > 0 && (
        <p className="outbox-line">
          {counted(others, 'report')} of somebody else {others === 1 ? 'waits' : 'wait'} on this device until
          they sign in here again.
        </p>
      )}
      {waiting.length === 0 && sent > 0 && !offline && (
        <p className="outbox-line">{counted(sent, 'report')} that waited went off.</p>
      )}
    </section>
  )
}

function OwnLine({ one, whose }: { one: WaitingRecord; whose: string }) {
  const busy = useOutbox((state) => state.busy)
  const remove = useOutbox((state) => state.remove)
  const go = useRoute((state) => state.go)
  const again = (): void => {
    const { kind } = one.draft
    if (kind !== 'report' && kind !== 'concern') return
    keepDraft(whose, kind, one.form)
    remove(one.id)
    go('/places', placesSearch({ add: kind }))
  }
  return (
    <div className="outbox-line">
      <p>
        <strong>{one.refused === null ? 'Waiting for signal' : 'Not taken'}:</strong> {one.title}.{' '}
        {one.refused}
      </p>
      {one.refused === null ? (
        <button type="button" className="button" disabled={busy} onClick={() => void sendWaiting()}>
          Send now
        </button>
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
