import { Trouble } from '../parts/Trouble.tsx'

/** One thing that two people changed, in words. */
export interface Conflict {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

interface ConflictNoteProps {
  /** `this agreement`. */
  what: string
  conflicts: readonly Conflict[]
  busy: boolean
  trouble?: string | null
  keepMine: () => void
  keepTheirs: () => void
}

/** Two people changed the same: what differs, and which of both shall stand. */
export function ConflictNote({ what, conflicts, busy, trouble, keepMine, keepTheirs }: ConflictNoteProps) {
  return (
    <div className="conflict" role="alert">
      <p>
        <strong>Somebody changed {what} while you were writing.</strong> Nothing of yours was saved yet. What
        differs:
      </p>
      <dl>
        {conflicts.map(({ label, mine, theirs }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="conflict-whose">Yours</span> {mine}
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
