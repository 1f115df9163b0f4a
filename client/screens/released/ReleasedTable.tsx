import { SortableTable } from '../../parts/SortableTable.tsx'
import { useReleased } from '../../state/released.ts'
import { useReleasedView } from '../../state/released-view.ts'
import { coveredWords } from './released-period.ts'
import { releasedTable } from './released-rows.ts'
import { useReleasedRows, useUnit } from './use-released-rows.ts'

/** Everything the map shows, as a table: for keyboard, screen reader and copying. */
export function ReleasedTable() {
  const layer = useReleasedView((state) => state.layer)
  const listed = useReleasedView((state) => state.listed)
  const setListed = useReleasedView((state) => state.setListed)
  const answer = useReleased((state) => state.answer)
  const rows = useReleasedRows()
  const unit = useUnit()
  if (!answer) return null
  const places = layer === 'released' ? 'Zones' : 'Places'
  return (
    <section className="answer-table" aria-label="The answer as a table">
      <div className="table-kinds">
        {(['places', 'wards'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={listed === each}
            onClick={() => setListed(each)}
          >
            {each === 'places' ? places : 'Wards'}
          </button>
        ))}
      </div>
      <SortableTable
        key={`${layer} ${listed}`}
        caption={`${layer === 'released' ? `Release ${answer.release}` : 'Published data'} by ${unit.one.toLowerCase()}, ${coveredWords(answer)}`}
        {...releasedTable(rows, unit.one)}
      />
    </section>
  )
}
