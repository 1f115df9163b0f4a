import { useReference } from '../../state/reference.ts'
import { useReleased } from '../../state/released.ts'
import { useReleasedView } from '../../state/released-view.ts'
import { useSession } from '../../state/session.ts'
import { saveText } from '../data/save-text.ts'
import { releasedCsv } from './released-csv.ts'
import { coveredWords } from './released-period.ts'
import { useReleasedRows } from './use-released-rows.ts'

/** The shown table as a file, and the page on paper. Both are made of what is on screen. */
export function ReleasedFoot() {
  const rows = useReleasedRows()
  const answer = useReleased((state) => state.answer)
  const groups = useReleased((state) => state.question.group)
  const layer = useReleasedView((state) => state.layer)
  const listed = useReleasedView((state) => state.listed)
  const reference = useReference((state) => state.reference)
  const session = useSession((state) => state.session)
  if (!answer) return null
  const counted = layer === 'released' ? `Release ${answer.release}` : 'Published data'
  const labels = reference?.groups.filter(({ id }) => groups.includes(id)).map(({ label }) => label) ?? []
  const save = (): void => {
    const text = releasedCsv(rows, {
      counted: session?.demo ? `${counted} (demonstration: invented incidents)` : counted,
      period: coveredWords(answer),
      kinds: labels.length === 0 ? 'all incidents' : labels.join('; '),
      marking: session?.marking ?? 'OFFICIAL',
      attribution: reference?.attribution ?? '',
    })
    const kind = layer === 'released' ? `release-${answer.release}` : 'published'
    saveText(`${kind}-${listed}.csv`, 'text/csv', text)
  }
  return (
    <div className="right-foot">
      <button type="button" className="button" disabled={rows.length === 0} onClick={save}>
        Table as CSV
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        Print
      </button>
    </div>
  )
}
