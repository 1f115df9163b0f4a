import { londonDayText } from '../../../server/contract/calendar.ts'
import { type EvaluationAnswer, questionOfText } from '../../../server/contract/evaluation.ts'
import { useEvaluation } from '../../state/evaluation.ts'
import { ControlEditor } from './ControlEditor.tsx'
import { CountsTable, EvaluationFigures, Reasons } from './EvaluationFigures.tsx'
import { sentence, setDownWords } from './evaluation-words.ts'
import { SaveQuestion } from './SaveQuestion.tsx'

interface EvaluationResultProps {
  answer: EvaluationAnswer
  /** The question that it answers, in its text form. */
  question: string
  /** A newer question is under way. */
  isOlder: boolean
  setControl: (control: readonly string[] | null) => void
}

/** The verdict in plain words first, then what stands behind it. */
export function EvaluationResult({ answer, question, isOlder, setControl }: EvaluationResultProps) {
  const { verdict, refused } = answer
  const setDown = useSetDown(question)
  const isRefused = refused.length > 0
  return (
    <div className={isOlder ? 'evaluate-older' : undefined}>
      <div aria-live="polite">
        <h2 className="evaluate-verdict">{sentence(verdict.text)}</h2>
        <p className="answer-question">{answer.question}</p>
        {!isRefused && <p>{sentence(verdict.detail)}</p>}
      </div>
      <Reasons answer={answer} />
      {setDown && <p className="evaluate-set-down">{setDown}</p>}
      <EvaluationFigures answer={answer} />
      <CountsTable answer={answer} />
      <HowWorkedOut />
      <ControlEditor answer={answer} setControl={setControl} />
      <div className="button-row">
        <button type="button" className="button" onClick={() => window.print()}>
          Print one page
        </button>
      </div>
      <SaveQuestion key={question} question={question} cells={answer.places.target} />
    </div>
  )
}

/** When the question of an answer was set down, in words; the first time counts. */
export function useSetDown(question: string): string | null {
  const saved = useEvaluation((state) => state.saved)
  const parsed = questionOfText(question)
  if (!parsed || saved === null) return null
  const days = saved.filter(({ fields }) => fields.question === question).map(({ madeOn }) => madeOn)
  return setDownWords(parsed, days.sort()[0] ?? null, londonDayText(new Date()))
}

function HowWorkedOut() {
  return (
    <details className="how">
      <summary>How this was worked out</summary>
      <p>
        The change at the place, less the change in the control area; the same for the two rings round each of
        them; both together are the weighted displacement difference (WDD; Wheeler and Ratcliffe, 2018). A
        control area of another size is divided down to the place’s. The interval takes the counts as random
        around their mean (Poisson): where incidents come in clusters it is too narrow.
      </p>
      <p>
        The control area was matched on how many incidents it held in the months before those that are
        compared, on what the places are used for, and on the shape of the week, and keeps six rings clear of
        the place. The displacement quotient (WDQ; Bowers and Johnson, 2003) has no interval: read it beside
        the WDD, never alone. Only whole months that every counted source has records of are compared.
      </p>
      <p>
        Something else may have changed there at the same time. Recorded incidents are what was reported, not
        all that happened.
      </p>
    </details>
  )
}
