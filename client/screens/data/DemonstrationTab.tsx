import { useState } from 'react'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useImports } from '../../state/imports.ts'
import { useSession } from '../../state/session.ts'

/** What is invented here, and the button that takes it away. */
export function DemonstrationTab() {
  const session = useSession((state) => state.session)
  const remove = useImports((state) => state.removeDemonstration)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (session === null) return <p className="data-loading">Loading …</p>
  if (!session.demo)
    return (
      <div className="empty">
        <p className="empty-title">There is no demonstration data here</p>
        <p>
          A folder of its own can hold some, for training: start the map once with another{' '}
          <code>DATA_DIR</code>.
        </p>
      </div>
    )
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const failure = await remove()
    setBusy(false)
    setTrouble(failure && failureWords(failure))
    if (failure === null) setAsking(false)
  }
  return (
    <div className="demonstration">
      <p>
        The demonstration incidents are <strong>invented</strong>: three years with days and hours, set on the
        real geography, for trying things out. Every screen and print is marked while they are here, and
        partners’ data cannot be imported beside them.
      </p>
      <p>Files that you imported yourself stay when the demonstration goes.</p>
      <button type="button" className="button button-strong" onClick={() => setAsking(true)}>
        Remove the demonstration data
      </button>
      {asking && (
        <ConfirmDialog
          title="Remove the demonstration data?"
          action="Remove it"
          busy={busy}
          trouble={trouble}
          confirm={() => void confirm()}
          close={() => setAsking(false)}
        >
          <p>
            All invented incidents and venues leave the map, and the banner with them. They cannot be brought
            back here.
          </p>
          {session.demoSignIn.length > 0 && (
            <p>
              The one-click sign-in goes with them: from then on everybody needs an account. The first is made
              on the machine itself, with <code>npm run account</code>; the next page says how.
            </p>
          )}
        </ConfirmDialog>
      )}
    </div>
  )
}
