import { type ReactNode, useState } from 'react'
import type { AccountRow, RoleProposal } from '../../../server/contract/account.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { disableAccount, endSessions } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { agencyWords, roleNames } from '../sign-in/role-words.ts'
import { signInTrouble } from '../sign-in/sign-in-words.ts'
import { dayWords } from './account-words.ts'
import { RoleDialog } from './RoleDialog.tsx'

interface AccountsTableProps {
  accounts: readonly AccountRow[]
  proposals: readonly RoleProposal[]
  changed: (words: string) => void
}

type Open = { kind: 'role' | 'disable' | 'sessions'; account: AccountRow }

/** One row a person; on a phone one card. */
export function AccountsTable({ accounts, proposals, changed }: AccountsTableProps) {
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
              <td data-label="Second factor">{account.secondFactor ? 'Set up' : 'Not set up yet'}</td>
              <td data-label="State">{account.disabled ? 'Shut' : 'Open'}</td>
              <td className="accounts-actions">
                {account.disabled ? (
                  <span className="row-detail">Opened again with npm run account</span>
                ) : (
                  <>
                    <Act name="Change role" of={account} run={() => setOpen({ kind: 'role', account })} />
                    <Act
                      name="End sessions"
                      of={account}
                      run={() => setOpen({ kind: 'sessions', account })}
                    />
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

interface SureProps {
  title: string
  action: string
  children: ReactNode
  send: () => Promise<{ ok: true } | { ok: false; failure: Failure }>
  done: () => void
  close: () => void
}

function Sure({ title, action, children, send, done, close }: SureProps) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const answer = await send()
    setBusy(false)
    if (!answer.ok) return setTrouble(answer.failure)
    done()
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
