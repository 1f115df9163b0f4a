import { useEffect, useRef, useState } from 'react'
import type { AccountRole } from '../../../server/contract/reference.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { lookAroundAs } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { ThreeDoors } from '../start/ThreeDoors.tsx'
import { roleNames, roleSees } from './role-words.ts'
import { signInTrouble } from './sign-in-words.ts'

interface LookAroundProps {
  offered: readonly AccountRole[]
  /** A new installation, opened without a link: three jobs to begin with stand below. */
  begins: boolean
}

/** The most wanted first: whoever presses Enter sees the whole map. */
const inOrder: readonly AccountRole[] = ['analyst', 'officer', 'partner', 'dpo', 'admin']

/** Demonstration sign-in: each role by one click, and what everybody sees. */
export function LookAround({ offered, begins }: LookAroundProps) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const go = async (role: AccountRole, next?: string): Promise<void> => {
    setBusy(true)
    const answer = await lookAroundAs(role, next)
    if (answer.ok) return
    setTrouble(answer.failure)
    setBusy(false)
  }
  return (
    <>
      <section className="look-around" aria-labelledby="look-around-title">
        <h2 id="look-around-title">Look around as …</h2>
        <p>
          Everything in this demonstration is invented. One click, no password; change as often as you like.
        </p>
        <Trouble>{trouble && signInTrouble(trouble)}</Trouble>
        <ul className="role-cards">
          {inOrder
            .filter((role) => offered.includes(role))
            .map((role, at) => (
              <li key={role}>
                <button
                  ref={at === 0 ? first : undefined}
                  type="button"
                  className={at === 0 ? 'role-card role-card-first' : 'role-card'}
                  disabled={busy}
                  onClick={() => void go(role)}
                >
                  <strong>{roleNames[role]}</strong>
                  <span>{roleSees[role]}</span>
                </button>
              </li>
            ))}
          <li>
            <a className="role-card" href="/public">
              <strong>Public</strong>
              <span>What everybody sees, without signing in.</span>
            </a>
          </li>
        </ul>
      </section>
      {begins && offered.includes('analyst') && (
        <section className="first-jobs" aria-label="Jobs to begin with">
          <p>Or begin with a job, as analyst:</p>
          <ThreeDoors busy={busy} open={(path, search) => void go('analyst', path + search)} />
        </section>
      )}
    </>
  )
}
