import { counted, shareWords } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import { useComparison } from '../../state/comparison.ts'
import { useReference } from '../../state/reference.ts'
import { answerSentence } from './answer-sentence.ts'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { ReleasedOnly } from './ReleasedOnly.tsx'

/** The answer in one sentence, and the question under it. */
export function AnswerHead() {
  const counts = useAnswers((state) => state.counts)
  const hotspots = useAnswers((state) => state.hotspots)
  const older = useAnswers((state) => state.slow)
  const comparison = useComparison((state) => (state.against ? state.comparison : null))
  const areaName = useReference((state) => state.reference?.areaName)
  if (!counts || counts.total === 0) return null
  const sentence = comparison?.sentence ?? (hotspots ? answerSentence(hotspots, counts.wards) : null)
  return (
    <div className={older ? 'answer-head answer-head-older' : 'answer-head'}>
      <h1 className="answer-sentence" aria-live="polite">
        {sentence ?? `${counted(counts.total, 'incident')} in ${areaName ?? 'the area'}`}
      </h1>
      {hotspots && (
        <p className="answer-question">
          {counted(counts.total, 'incident')} · {hotspots.question}
        </p>
      )}
      <ReleasedOnly />
      {hotspots?.areaShareFor25 != null && !comparison && hotspots.verdict.code === 'concentrated' && (
        <details className="how">
          <summary>How this was worked out</summary>
          <p>
            A quarter happens in {shareWords(hotspots.areaShareFor25)} of the area. {hotspots.verdict.text}.{' '}
            {hotspots.verdict.detail}. Each place cell and the cells around it are compared with all{' '}
            {hotspots.testedCells.toLocaleString('en-GB')} cells of the area (Gi*, corrected for testing so
            many at once). With many empty cells the probabilities are approximate.
          </p>
        </details>
      )}
      <PeriodSwitch />
    </div>
  )
}
