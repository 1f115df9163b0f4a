import { useAnswers } from '../../state/answers.ts'

/** What the newest answer is: none yet, older than the question, current, or failed. */
export function useAnswerState(): 'first' | 'older' | 'current' | 'failed' {
  const failed = useAnswers((state) => state.failure !== null)
  const has = useAnswers((state) => state.counts !== null)
  const current = useAnswers((state) => state.countsOf === state.asked)
  if (failed) return 'failed'
  if (!has) return 'first'
  return current ? 'current' : 'older'
}
