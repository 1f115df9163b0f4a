import { useReference } from '../../state/reference.ts'
import { useReleased } from '../../state/released.ts'
import { useReleasedView } from '../../state/released-view.ts'
import { useSession } from '../../state/session.ts'
import { coveredWords } from './released-period.ts'

/** What a sheet of paper must say of itself; on screen the same stands in other places. */
export function PaperFacts() {
  const answer = useReleased((state) => state.answer)
  const preview = useReleased((state) => state.feed.preview)
  const layer = useReleasedView((state) => state.layer)
  const reference = useReference((state) => state.reference)
  const session = useSession((state) => state.session)
  if (!answer) return null
  const published = reference?.sources.filter(({ id }) => answer.open?.counted.includes(id)) ?? []
  return (
    <footer className="paper-facts" aria-hidden="true">
      <p>
        {session?.marking ?? 'OFFICIAL'}
        {session?.demo && ' · Demonstration data: invented incidents on real geography'}
        {preview !== null && ` · Preview of release ${preview}: not published`}
      </p>
      <p>
        {layer === 'released'
          ? `Release ${answer.release}: records of partner agencies, small numbers withheld`
          : `Published data: ${published.map(({ label }) => label).join(', ') || 'none'}`}{' '}
        · {coveredWords(answer)} · {location.origin + location.pathname}
      </p>
      <p>{reference?.attribution}</p>
    </footer>
  )
}
