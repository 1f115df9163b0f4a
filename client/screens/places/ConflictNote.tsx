import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { conflictsOf, type ToldForm } from './told-form.ts'

interface ConflictNoteProps {
  mine: ToldForm
  /** As it stands now. */
  now: ToldEntry
  busy: boolean
  trouble: string | null
  keepMine: () => void
  keepTheirs: () => void
}

/** Two people changed one record: what differs, and which of both shall stand. */
export function ConflictNote({ mine, now, busy, trouble, keepMine, keepTheirs }: ConflictNoteProps) {
  return (
    <div className="conflict" role="alert">
      <p>
        <strong>Somebody changed this while you were writing.</strong> Nothing of yours was saved yet. What
        differs:
      </p>
      <dl>
        {conflictsOf(mine, now).map(({ label, mine: yours, theirs }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="conflict-whose">Yours</span> {yours}
            </dd>
            <dd>
              <span className="conflict-whose">Stands now</span> {theirs}
            </dd>
          </div>
        ))}
      </dl>
      <Trouble>{trouble}</Trouble>
      <div className="button-row">
        <button type="button" className="button button-strong" disabled={busy} onClick={keepMine}>
          Save mine over it
        </button>
        <button type="button" className="button" onClick={keepTheirs}>
          Leave theirs
        </button>
      </div>
    </div>
  )
}
