import { CountText } from '../../parts/CountText.tsx'
import { useReleased } from '../../state/released.ts'
import { periodWords } from '../../state/released-question.ts'

/** What happens behind doors: for the public the whole borough by year, in words, and never on the map. */
export function ProtectedBlock() {
  const answer = useReleased((state) => state.answer)
  const partner = useReleased((state) => state.feed.tier === 'partner')
  if (!answer) return null
  const { protected: block } = answer
  return (
    <section className="released-block" aria-labelledby="protected-block">
      <h2 id="protected-block">
        {partner ? 'Harm at homes, by half-year' : 'Harm at homes, whole borough by year'}
      </h2>
      {!block && (
        <p className="hint">These records have half-years only: choose whole half-years to see them.</p>
      )}
      {block && block.periods.length === 0 && <p className="hint">No whole period is released yet.</p>}
      {block && block.periods.length > 0 && (
        <dl className="period-figures">
          {block.periods.toReversed().map(({ period, count }) => (
            <div key={period}>
              <dt>{periodWords(period)}</dt>
              <dd>
                <CountText count={count} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="hint">
        Cuckooing and everything else recorded at a home or coded as domestic, sexual or exploitation.{' '}
        {!partner && 'Not narrowed by what you choose on this page. '}
        These cannot be added to the other figures.
      </p>
    </section>
  )
}
