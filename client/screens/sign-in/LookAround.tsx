import { useState } from 'react'
import type { AccountRole } from '../../../server/contract/reference.ts'
import { lookAroundAs } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { roleNames, roleSees } from './role-words.ts'
import { signInTrouble } from './sign-in-words.ts'

/** Demonstration sign-in: each role by one click, and what everybody sees. */
export function LookAround({ offered }: { offered: readonly AccountRole[] }) {
  const [chosen, setChosen] = useState<AccountRole | null>(null)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const go = async (role: AccountRole): Promise<void> => {
    setChosen(role)
    const answer = await lookAroundAs(role)
    if (answer.ok) return
    setTrouble(answer.failure)
    setChosen(null)
  }
  return (
    <section className="look-around" aria-labelledby="look-around-title">
      <h2 id="look-around-title">Look around as …</h2>
      <p>
        Everything in this demonstration is invented. One click, no password; change as often as you like.
      </p>
      {trouble && (
        <p className="door-trouble" role="alert">
          {signInTrouble(trouble)}
        </p>
      )}
      <ul className="role-cards">
        {offered.map((role) => (
          <li key={role}>
            <button
              type="button"
              className="role-card"
              disabled={chosen !== null}
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
  )
}
