import { type ReactNode, useState } from 'react'
import type {
  AccountRow,
  PasswordLinkMade,
  RoleProposal,
  SecondFactorReset,
} from '../../../server/contract/account.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import {
  disableAccount,
  endSessions,
  makePasswordLink,
  proposeSecondFactorReset,
  unlockAccount,
} from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { agencyWords, roleNames } from '../sign-in/role-words.ts'
import { signInTrouble } from '../sign-in/sign-in-words.ts'
import { dayWords, momentWords } from './account-words.ts'
import { RoleDialog } from './RoleDialog.tsx'

interface AccountsTableProps {
  accounts: readonly AccountRow[]
  proposals: readonly RoleProposal[]
  resets: readonly SecondFactorReset[]
  changed: (words: string) => void
  linkMade: (made: PasswordLinkMade) => void
}

type Kind = 'role' | 'disable' | 'sessions' | 'password' | 'secondFactor' | 'unlock'
type Open = { kind: Kind; account: AccountRow }

/** One row a person; on a phone one card. */
export function AccountsTable(props: AccountsTableProps) {
  const { accounts, proposals, resets, changed, linkMade } = props
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  return (
    <>
      <table className="accounts-table">
        <thead>
          <tr>
            <th scope="col">E-mail address</th>
            <th scope="col">Role</th>
            <th scope="col">Agency</th>
            <th scope="col">Second factor</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                {account.email}
                <span className="row-detail">
                  {account.initials && `${account.initials} · `}since {dayWords(account.created)}
                </span>
              </th>
              <td data-label="Role">
                {roleNames[account.role]}
                {proposals.some((proposal) => proposal.account === account.id) && (
                  <span className="row-detail">a change waits</span>
                )}
              </td>
              <td data-label="Agency">{agencyWords(account.agency)}</td>
              <td data-label="Second factor">
                {account.secondFactor ? 'Set up' : 'Not set up yet'}
                {resets.some((reset) => reset.account === account.id) && (
                  <span className="row-detail">a reset waits</span>
                )}
              </td>
              <td data-label="State">
                {account.disabled ? 'Shut' : 'Open'}
                {account.lockedUntil && (
                  <span className="row-detail">
                    locked until {momentWords(account.lockedUntil)}: five wrong tries
                  </span>
                )}
              </td>
              <td className="accounts-actions">
                {account.disabled ? (
                  <span className="row-detail">Opened again with npm run account</span>
                ) : (
                  <>
                    {account.lockedUntil && (
                      <Act name="Unlock" of={account} run={() => setOpen({ kind: 'unlock', account })} />
                    )}
                    <Act name="Change role" of={account} run={() => setOpen({ kind: 'role', account })} />
                    <Act
                      name="End sessions"
                      of={account}
                      run={() => setOpen({ kind: 'sessions', account })}
                    />
                    <Act
                      name="New password"
                      of={account}
                      run={() => setOpen({ kind: 'password', account })}
                    />
                    {account.secondFactor && (
                      <Act
                        name="Phone lost"
                        of={account}
                        run={() => setOpen({ kind: 'secondFactor', account })}
                      />
                    )}
                    <Act name="Shut account" of={account} run={() => setOpen({ kind: 'disable', account })} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open?.kind === 'role' && <RoleDialog account={open.account} close={close} changed={changed} />}
      {open?.kind === 'disable' && (
        <Sure
          title="Shut this account?"
          action="Shut the account"
          send={() => disableAccount(open.account.id)}
          done={() => changed(`The account of ${open.account.email} is shut.`)}
          close={close}
        >
          {open.account.email} is signed out at once and cannot come in any more. What they wrote stays.
          Opening it again is done on the machine itself.
        </Sure>
      )}
      {open?.kind === 'sessions' && (
        <Sure
          title="End all sessions?"
          action="End the sessions"
          send={() => endSessions(open.account.id)}
          done={() => changed(`${open.account.email} is signed out everywhere.`)}
          close={close}
        >
          {open.account.email} is signed out on every device and can sign in again at once. Useful when a
          phone or laptop was lost.
        </Sure>
      )}
      {open?.kind === 'unlock' && (
        <Sure
          title="Unlock this account?"
          action="Unlock"
          send={() => unlockAccount(open.account.id)}
          done={() => changed(`${open.account.email} can try again.`)}
          close={close}
        >
          Five wrong passwords or codes were typed for {open.account.email}. Ask whether it was they
          themselves: if not, somebody else tries to come in, and the lock should stay.
        </Sure>
      )}
      {open?.kind === 'password' && (
        <Sure
          title="Make a link for a new password?"
          action="Make the link"
          send={() => makePasswordLink(open.account.id)}
          done={linkMade}
          close={close}
        >
          Whoever opens it chooses the password of {open.account.email}; the second factor stays. Be sure who
          asks for it. An earlier link stops working.
        </Sure>
      )}
      {open?.kind === 'secondFactor' && (
        <Sure
          title="Take the second factor away?"
          action="Propose it"
          send={() => proposeSecondFactorReset(open.account.id)}
          done={() => changed(`Proposed. Another administrator confirms it for ${open.account.email}.`)}
          close={close}
        >
          For {open.account.email}, whose phone is lost and whose backup codes are used or gone. Once a second
          administrator has confirmed it, they sign in with the password alone and set up another app at once.
        </Sure>
      )}
    </>
  )
}

function Act({ name, of, run }: { name: string; of: AccountRow; run: () => void }) {
  return (
    <button type="button" className="link-button" onClick={run}>
      {name}
      <span className="visually-hidden"> of {of.email}</span>
    </button>
  )
}

interface SureProps<T> {
  title: string
  action: string
  children: ReactNode
  send: () => Promise<{ ok: true; value: T } | { ok: false; failure: Failure }>
  done: (value: T) => void
  close: () => void
}

function Sure<T>({ title, action, children, send, done, close }: SureProps<T>) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const answer = await send()
    setBusy(false)
    if (!answer.ok) return setTrouble(answer.failure)
    done(answer.value)
    close()
  }
  return (
    <ConfirmDialog
      title={title}
      action={action}
      busy={busy}
      trouble={trouble && signInTrouble(trouble)}
      confirm={() => void confirm()}
      close={close}
    >
      <p>{children}</p>
    </ConfirmDialog>
  )
}
