import { questionOfText } from '../../../server/contract/evaluation.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { monthWords } from '../../parts/words.ts'
import { type SavedEvaluation, useEvaluation } from '../../state/evaluation.ts'
import { failureWords } from '../../state/failure-words.ts'
import { periodsWords, waitingWords } from './evaluation-words.ts'

/** Questions that were set down: each is asked anew by whoever opens it. */
export function SavedQuestions({ open }: { open: (question: string) => void }) {
  const { saved, listFailure } = useEvaluation()
  if (saved === null && listFailure === null) return null
  return (
    <section className="evaluate-saved">
      <h2>Questions set down</h2>
      <Trouble>{listFailure && failureWords(listFailure)}</Trouble>
      {saved?.length === 0 && <p className="quiet">None yet. A question is best set down before the day.</p>}
      <ul>
        {saved?.map((each) => (
          <SavedRow key={each.id} saved={each} open={open} />
        ))}
      </ul>
    </section>
  )
}

function SavedRow({ saved, open }: { saved: SavedEvaluation; open: (question: string) => void }) {
  const remove = useEvaluation((state) => state.remove)
  const { fields, place, madeOn, standing, may } = saved
  const question = questionOfText(fields.question)
  return (
    <li>
      <button type="button" className="area-name" onClick={() => open(fields.question)}>
        {fields.name}
        <span>{place?.name}</span>
        {question && <span>{periodsWords(question)}</span>}
        <span>
          Set down on {monthWords(madeOn)}. {question && waitingWords(standing.isOver, question.after)}
        </span>
      </button>
      {may.change && (
        <button type="button" className="link-button" onClick={() => void remove(saved)}>
          Remove<span className="visually-hidden"> {fields.name}</span>
        </button>
      )}
    </li>
  )
}
