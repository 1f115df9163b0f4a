import { useState } from 'react'
import type { ImportBatch } from '../../../server/contract/imports.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useImports } from '../../state/imports.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { periodWords } from './month-words.ts'

/** Every file that came in, newest first, and the way back. */
export function HistoryTab({ showImport }: { showImport: () => void }) {
  const history = useImports((state) => state.history)
  const trouble = useImports((state) => state.historyTrouble)
  const load = useImports((state) => state.loadHistory)
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  if (trouble && history === null)
    return (
      <Trouble>
        {failureWords(trouble)}{' '}
        <button type="button" className="button" onClick={() => void load()}>
          Try again
        </button>
      </Trouble>
    )
  if (history === null) return <p className="data-loading">Loading the history …</p>
  if (history.length === 0)
    return (
      <div className="empty">
        <p className="empty-title">Nothing was imported yet</p>
        <p>Every file that comes in will be listed here, with its tally and a way to undo it.</p>
        <button type="button" className="button button-strong" onClick={showImport}>
          Import a file
        </button>
      </div>
    )
  return (
    <>
      <HistoryTable history={history} undo={setUndoing} />
      {undoing && <UndoDialog batch={undoing} close={() => setUndoing(null)} />}
    </>
  )
}

function UndoDialog({ batch, close }: { batch: ImportBatch; close: () => void }) {
  const undo = useImports((state) => state.undo)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const failure = await undo(batch.id)
    setBusy(false)
    if (failure === null) close()
    else setTrouble(failureWords(failure))
  }
  return (
    <ConfirmDialog
      title="Undo this import?"
      action="Undo this import"
      busy={busy}
      trouble={trouble}
      confirm={() => void confirm()}
      close={close}
    >
      <p>
        {batch.formatLabel}, {periodWords(batch.months)}: its {batch.live.toLocaleString('en-GB')} records
        leave the map.
        {batch.replaced > 0 &&
          ` The ${batch.replaced.toLocaleString('en-GB')} records it replaced come back.`}
      </p>
      <p className="quiet">The file can be imported again at any time.</p>
    </ConfirmDialog>
  )
}
