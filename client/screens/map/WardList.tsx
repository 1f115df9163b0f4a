import { showPlace } from '../../map/commands.ts'
import { wardValues } from '../../map/ward-values.ts'
import { CountText } from '../../parts/CountText.tsx'
import { shareWords } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import { useLayers } from '../../state/layers.ts'
import { useReference } from '../../state/reference.ts'
import { useSelection } from '../../state/selection.ts'

/** Wards in order; by the rate when the map shows the rate. */
export function WardList({ byRate }: { byRate: boolean }) {
  const counts = useAnswers((state) => state.counts)
  const reference = useReference((state) => state.reference)
  const measure = useLayers((state) => state.wardMeasure)
  if (!counts || !reference) return null
  const rated = byRate && measure === 'rate'
  const values = wardValues(counts, reference, rated ? 'rate' : 'count')
  const wards = counts.wards.toSorted((a, b) => (values.get(b.code) ?? -1) - (values.get(a.code) ?? -1))
  const total = wards.reduce((sum, { count }) => sum + count, 0)
  const second = (code: string, count: number): string => {
    if (rated) return values.get(code)?.toFixed(1) ?? 'not known'
    return total > 0 ? shareWords(count / total) : ''
  }
  return (
    <>
      <div className="ranked-head ranked-ward" aria-hidden="true">
        <span>Ward</span>
        <span>Count</span>
        <span>{rated ? 'Per 1,000' : 'Share'}</span>
      </div>
      <ol className="ranked" aria-label="Wards with the most incidents">
        {wards.map(({ code, name, count }, number) => (
          <li key={code}>
            <button
              type="button"
              className="ranked-row ranked-ward"
              onClick={(event) => {
                const place = { kind: 'ward', id: code } as const
                if (event.shiftKey) useSelection.getState().compareWith(place)
                else useSelection.getState().select(place)
                showPlace(place)
              }}
            >
              <span className="rank">{number + 1}</span>
              <strong>{name}</strong>
              <span className="ranked-count">
                <CountText count={count} />
              </span>
              <span className="ranked-share">{second(code, count)}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
