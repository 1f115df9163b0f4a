import { useState } from 'react'
import type { Change } from '../../../server/contract/answers.ts'
import { showPlace } from '../../map/commands.ts'
import { ChangeText } from '../../parts/ChangeText.tsx'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { CountText } from '../../parts/CountText.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { rangeWords } from '../../parts/words.ts'
import { useComparison } from '../../state/comparison.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useReference } from '../../state/reference.ts'
import { type Place, useSelection } from '../../state/selection.ts'

interface Line {
  id: string
  name: string
  detail: string
  change: Change
  place: Place | null
}

const kinds = { cells: 'Places', wards: 'Wards', types: 'Kinds' } as const
type Kind = keyof typeof kinds

/** Two periods side by side: what rose, what fell, what moved no more than usual. */
export function PeriodComparison() {
  const { comparison, failure } = useComparison()
  const [kind, setKind] = useState<Kind>('cells')
  const lines = useLines(kind)
  if (failure) return <Notice title="These periods cannot be compared">{failureWords(failure)}</Notice>
  if (!comparison) return <p className="page-note">Comparing…</p>
  return (
    <div className="comparison">
      <p className="answer-question">
        {rangeWords(comparison.now.from, comparison.now.to)} against{' '}
        {rangeWords(comparison.earlier.from, comparison.earlier.to)}
      </p>
      {comparison.unequalMonths && (
        <p className="hint">
          The two periods differ in length: the counts are not like for like, so no rise or fall is shown.
        </p>
      )}
      <ChoiceChips className="chips" choices={kinds} chosen={kind} onChoose={setKind} />
      <table className="data-table">
        <caption className="visually-hidden">{comparison.sentence}</caption>
        <thead>
          <tr>
            <th scope="col">{kinds[kind].replace(/s$/, '')}</th>
            <th scope="col" className="number">
              Before
            </th>
            <th scope="col" className="number">
              Now
            </th>
            {!comparison.unequalMonths && (
              <th scope="col" className="number">
                Change
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <LineName line={line} />
              </td>
              <td className="number">
                <CountText count={line.change.before} />
              </td>
              <td className="number">
                <CountText count={line.change.now} />
              </td>
              {!comparison.unequalMonths && (
                <td className="number">
                  <ChangeText change={line.change} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LineName({ line: { name, detail, place } }: { line: Line }) {
  if (!place) return name
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        useSelection.getState().select(place)
        showPlace(place)
      }}
    >
      {name}
      {detail && <span className="row-detail">{detail}</span>}
    </button>
  )
}

function useLines(kind: Kind): Line[] {
  const comparison = useComparison((state) => state.comparison)
  const types = useReference((state) => state.reference?.types)
  if (!comparison) return []
  if (kind === 'wards')
    return comparison.wards.map(({ code, name, change }) => {
      return { id: code, name, detail: '', change, place: { kind: 'ward', id: code } }
    })
  if (kind === 'types')
    return comparison.types.map(({ id, change }) => {
      return { id, name: types?.find((type) => type.id === id)?.label ?? id, detail: '', change, place: null }
    })
  return comparison.cells.slice(0, 60).map(({ cell, place, wardName, change }) => {
    return { id: cell, name: place, detail: wardName, change, place: { kind: 'cell', id: cell } }
  })
}
