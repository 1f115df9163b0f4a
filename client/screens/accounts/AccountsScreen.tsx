import { useEffect, useState } from 'react'
import type { PasswordLinkMade } from '../../../server/contract/account.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useAccounts } from '../../state/accounts.ts'
import { signInTrouble } from '../sign-in/sign-in-words.ts'
import '../sign-in/sign-in.css'
import './accounts.css'
import { AccountsTable } from './AccountsTable.tsx'
import { InviteSection } from './InviteSection.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'
import { PasswordLinkSection } from './PasswordLinkSection.tsx'
import { ProposalsSection } from './ProposalsSection.tsx'

/** Who may come in here and as what. An administrator sees no data and no audit. */
export function AccountsScreen() {
  const { accounts, invitations, proposals, resets, trouble, load } = useAccounts()
  const [made, setMade] = useState<PasswordLinkMade | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => void load(), [load])
  const changed = (words: string): void => {
    setSaid(words)
    void load()
  }
  return (
    <div className="accounts-page">
      <h1>Accounts</h1>
      <p className="page-lead">
        Everybody comes in by invitation, with a password and a second factor. To give somebody more rights
        takes two administrators: one proposes, another confirms.
      </p>
      <p className="said" role="status">
        {said}
      </p>
      {trouble && (
        <Notice
          title="The list could not be read"
          tone="trouble"
          action={{ label: 'Try again', run: () => void load() }}
        >
          {signInTrouble(trouble)}
        </Notice>
      )}
      {accounts && (
        <>
          <ProposalsSection proposals={proposals} resets={resets} changed={changed} />
          {made && <PasswordLinkSection key={made.token} made={made} close={() => setMade(null)} />}
          <section aria-labelledby="people-title">
            <h2 id="people-title">Who has an account</h2>
            {accounts.length === 0 ? (
              <Notice title="No accounts yet">
                The first administrators are made on the machine itself, with npm run account. This
                demonstration needs none; the first real account ends its one-click sign-in.
              </Notice>
            ) : (
              <AccountsTable
                {...{ accounts, proposals, resets, changed }}
                linkMade={(value) => {
                  setMade(value)
                  changed('')
                }}
              />
            )}
          </section>
          <InviteSection changed={changed} />
          <OpenInvitations invitations={invitations} changed={changed} />
        </>
      )}
    </div>
  )
}
