import { useAnswers } from '../../state/answers.ts'

/** What the newest answer is: none yet, older than the question for a while already, current, or failed. */
export function useAnswerState(): 'first' | 'older' | 'current' | 'failed' {
  const failed = useAnswers((state) => state.failure !== null)
  const has = useAnswers((state) => state.counts !== null)
  const slow = useAnswers((state) => state.slow)
  if (failed) return 'failed'
  if (!has) return 'first'
  return slow ? 'older' : 'current'
}
