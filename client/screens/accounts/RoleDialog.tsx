import { useState } from 'react'
import type { AccountRow } from '../../../server/contract/account.ts'
import type { AccountRole } from '../../../server/contract/reference.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { changeRole } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { roleNames } from '../sign-in/role-words.ts'
import { signInTrouble } from '../sign-in/sign-in-words.ts'
import { agencyProblem } from './account-words.ts'
import { RoleAndAgency } from './RoleAndAgency.tsx'

interface RoleDialogProps {
  account: AccountRow
  close: () => void
  changed: (words: string) => void
}

/** Another role or agency. Less is done at once; more waits for a second administrator. */
export function RoleDialog({ account, close, changed }: RoleDialogProps) {
  const [role, setRole] = useState<AccountRole>(account.role)
  const [agency, setAgency] = useState(account.agency)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const [isOdd, setOdd] = useState(false)
  const confirm = async (): Promise<void> => {
    const problem = agencyProblem(agency)
    setOdd(problem !== '')
    if (problem !== '') return
    setBusy(true)
    const answer = await changeRole(account.id, { role, agency })
    setBusy(false)
    if (!answer.ok) return setTrouble(answer.failure)
    changed(
      answer.value.outcome === 'changed'
        ? `${account.email} is now: ${roleNames[role].toLowerCase()}.`
        : `Proposed. Another administrator confirms it; until then ${account.email} stays as before.`,
    )
    close()
  }
  return (
    <ConfirmDialog
      title={`Change the role of ${account.email}`}
      action="Propose this change"
      busy={busy}
      trouble={isOdd ? agencyProblem(agency) : trouble && signInTrouble(trouble)}
      confirm={() => void confirm()}
      close={close}
    >
      <p>
        Fewer rights take effect at once. More rights, or another agency, wait for a second administrator.
      </p>
      <RoleAndAgency role={role} agency={agency} setRole={setRole} setAgency={setAgency} />
    </ConfirmDialog>
  )
}
