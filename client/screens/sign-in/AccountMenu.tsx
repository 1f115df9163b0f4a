import { useEffect, useRef, useState } from 'react'
import type { Session } from '../../../server/contract/reference.ts'
import { Icon } from '../../parts/Icon.tsx'
import { counted } from '../../parts/words.ts'
import { lookAroundAs, signOut } from '../../state/account-calls.ts'
import { useOutbox } from '../../state/outbox.ts'
import { useSession } from '../../state/session.ts'
import { whoseOf } from '../../state/whose.ts'
import { agencyWords, roleNames } from './role-words.ts'

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const session = useSession((state) => state.session)
  // A visitor has the door itself before them.
  if (!session || session.role === 'public') return null
  return <Menu session={session} />
}

function Menu({ session }: { session: Session }) {
  const [open, setOpen] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const whose = whoseOf(session)
  const waiting = useOutbox((state) => state.waiting.filter((each) => each.whose === whose).length)
  const holder = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const away = (event: Event): void => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpen(false)
    }
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('keydown', onEscape)
    }
  }, [open])
  const attempt = async (action: () => Promise<{ ok: boolean }>): Promise<void> => {
    setTrouble(!(await action()).ok)
  }
  const others = session.demoSignIn.filter((role) => role !== session.role)
  return (
    <div ref={holder} className="account-holder">
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-expanded={open}
        aria-controls="account-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name="people" />
        <span className="account-role">{roleNames[session.role]}</span>
        <span className="account-agency">{agencyWords(session.agency)}</span>
      </button>
      {open && (
        <div id="account-menu" className="account-menu">
          <p>
            Signed in as <strong>{roleNames[session.role].toLowerCase()}</strong>,{' '}
            {agencyWords(session.agency)}.
          </p>
          {session.secondFactor === 'done' && <p>Second factor: set up and used.</p>}
          {waiting > 0 && (
            <p role="status">
              {counted(waiting, 'record')} of yours {waiting === 1 ? 'waits' : 'wait'} for signal on this
              device. After you sign out {waiting === 1 ? 'it stays' : 'they stay'} here, unread by others,
              until you sign in again or remove {waiting === 1 ? 'it' : 'them'}.
            </p>
          )}
          <button type="button" className="account-item" onClick={() => void attempt(signOut)}>
            Sign out{waiting > 0 && ' and keep what waits'}
          </button>
          {waiting > 0 && (
            <button
              type="button"
              className="account-item"
              onClick={() => {
                useOutbox.getState().removeAllOf(whose)
                void attempt(signOut)
              }}
            >
              Remove what waits and sign out
            </button>
          )}
          {others.length > 0 && (
            <fieldset className="account-others">
              <legend>Look around as …</legend>
              {others.map((role) => (
                <button
                  key={role}
                  type="button"
                  className="account-item"
                  onClick={() => void attempt(() => lookAroundAs(role, '/'))}
                >
                  {roleNames[role]}
                </button>
              ))}
              <a className="account-item" href="/public">
                Public: what everybody sees
              </a>
            </fieldset>
          )}
          {session.hasPassword && (
            <a className="account-item" href="/password">
              Change your password
            </a>
          )}
          {trouble && <p role="alert">The server did not answer. Try again.</p>}
        </div>
      )}
    </div>
  )
}
