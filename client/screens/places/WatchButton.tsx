import { useEffect } from 'react'
import type { WatchDraft } from '../../../server/contract/watches.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useWatches } from '../../state/watches.ts'

/** Watches a place, or no longer. What a watch is about stands beside what changed. */
export function WatchButton({ draft, what }: { draft: WatchDraft; what: string }) {
  const watches = useWatches((state) => state.watches)
  const failure = useWatches((state) => state.failure)
  const { load, add, remove } = useWatches.getState()
  useEffect(() => void load(), [load])
  const own = watches?.find(({ kind, place }) => kind === draft.kind && place === draft.id)
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={own !== undefined}
        disabled={watches === null}
        onClick={() => void (own ? remove(own.id) : add(draft))}
      >
        {own ? 'You watch this place' : `Watch ${what}`}
      </button>
      <Trouble>{failure && failureWords(failure)}</Trouble>
    </>
  )
}
