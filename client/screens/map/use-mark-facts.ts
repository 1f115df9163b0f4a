import { useMarks } from '../../state/marks-shown.ts'
import { useNow } from '../../state/now.ts'
import { usePresent } from '../../state/present.ts'
import { type MarkFacts, markFacts } from './mark-words.ts'

/** What the layers show, in words. */
export function useMarkFacts(): readonly MarkFacts[] {
  const marks = useMarks()
  const now = useNow((state) => state.now)
  const isRoom = usePresent((state) => state.room !== null)
  return marks.map((mark) => markFacts(mark, now, isRoom))
}
