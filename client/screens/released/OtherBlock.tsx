import { CountText } from '../../parts/CountText.tsx'
import { useReleased } from '../../state/released.ts'
import { useReleasedView } from '../../state/released-view.ts'

/** The block that is not on the map just now, by its total alone, and the way to it. */
export function OtherBlock() {
  const layer = useReleasedView((state) => state.layer)
  const setLayer = useReleasedView((state) => state.setLayer)
  const answer = useReleased((state) => state.answer)
  const open = useReleased((state) => state.answer?.open ?? state.open)
  if (!answer) return null
  const other = layer === 'released' ? 'published' : 'released'
  return (
    <section className="released-block" aria-labelledby="other-block">
      <h2 id="other-block">
        {other === 'published' ? 'Published police data, exact' : 'Partners’ records, as released'}
      </h2>
      {other === 'published' && open?.total === 0 ? (
        <p className="hint">None was brought in for this question.</p>
      ) : (
        <p>
          {other === 'released' && <CountText count={answer.total} />}
          {other === 'published' && open && <CountText count={open.total} />}{' '}
          <button type="button" className="link-button" onClick={() => setLayer(other)}>
            Show on the map
          </button>
        </p>
      )}
      <p className="hint">These cannot be added to the other figures: some events are in both.</p>
    </section>
  )
}
