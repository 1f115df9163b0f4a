import { useState } from 'react'
import type { ReleaseSummary } from '../../../server/contract/released.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useReleases } from '../../state/releases.ts'

/** Withdrawing cannot be taken back: the number never comes again. */
export function WithdrawDialog({ release, close }: { release: ReleaseSummary; close: () => void }) {
  const withdraw = useReleases((state) => state.withdraw)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const failure = await withdraw(release.number)
    setBusy(false)
    if (failure === null) close()
    else setTrouble(failureWords(failure))
  }
  return (
    <ConfirmDialog
      title={`Withdraw release ${release.number}?`}
      action="Withdraw it"
      busy={busy}
      trouble={trouble}
      confirm={() => void confirm()}
      close={close}
    >
      <p>
        {release.state === 'current'
          ? 'Partners and the public stop seeing it at once. The approved release before it is shown again, if there is one.'
          : 'It can then not be approved any more.'}
      </p>
      <p className="quiet">This cannot be taken back. Another release can be built at any time.</p>
    </ConfirmDialog>
  )
}
