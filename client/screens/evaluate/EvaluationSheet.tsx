import type { EvaluationAnswer } from '../../../server/contract/evaluation.ts'
import { useEvaluation } from '../../state/evaluation.ts'
import { useReference } from '../../state/reference.ts'
import { useSession } from '../../state/session.ts'
import { PaperFoot, PaperHead } from '../print/PaperEdges.tsx'
import '../print/paper.css'
import '../print/print.css'
import './evaluate-paper.css'
import { paperDay } from '../print/paper-facts.ts'
import { CountsTable, EvaluationFigures, Reasons } from './EvaluationFigures.tsx'
import { EvaluationLegend, EvaluationMap } from './EvaluationMap.tsx'
import { useSetDown } from './EvaluationResult.tsx'
import { matchedWords, sentence } from './evaluation-words.ts'

/** One page of A4; on screen it is not shown. */
export function EvaluationSheet({ answer, question }: { answer: EvaluationAnswer; question: string }) {
  const reference = useReference((state) => state.reference)
  const session = useSession((state) => state.session)
  const saved = useEvaluation((state) => state.saved)
  const setDown = useSetDown(question)
  if (!reference) return null
  const marking = session?.marking ?? 'OFFICIAL'
  const name = saved?.find(({ fields }) => fields.question === question)?.fields.name
  const counted = reference.sources.filter(({ id }) => answer.counted.includes(id)).map(({ label }) => label)
  return (
    <div className="print-screen evaluation-paper">
      <section className="paper-page" aria-label="Report">
        <PaperHead marking={marking} demonstration={session?.demo ?? false} />
        <p className="paper-area">
          {reference.areaName} · Did it work?{name && ` · ${name}`}
        </p>
        <h2 className="paper-title">{sentence(answer.verdict.text)}</h2>
        <p className="paper-question">{answer.question}</p>
        {answer.refused.length === 0 && <p className="paper-detail">{sentence(answer.verdict.detail)}</p>}
        <Reasons answer={answer} />
        <p className="paper-detail">{setDown}</p>
        <div className="evaluation-paper-columns">
          <div>
            <EvaluationFigures answer={answer} />
          </div>
          <CountsTable answer={answer} />
        </div>
        <EvaluationMap places={answer.places} shows="all" height={430} />
        <EvaluationLegend />
        <div className="evaluation-paper-notes">
          <p>{matchedWords(answer)}</p>
          <p>
            Change at the place less that in the control area, the same for two rings round each (WDD); below
            zero is fewer than expected. Intervals take counts as Poisson: where incidents come in clusters
            they are too narrow. It does not say what caused a change: something else may have changed there
            at the same time. Recorded incidents are what was reported, not all that happened.
          </p>
          <p>
            Counted: {counted.join(', ') || 'nothing'} · data version {answer.dataVersion.slice(0, 12)} ·
            printed on {paperDay(new Date())}
          </p>
          <p>{reference.attribution}</p>
        </div>
        <PaperFoot marking={marking} page={1} of={1} />
      </section>
    </div>
  )
}
