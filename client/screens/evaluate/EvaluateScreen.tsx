import { useEffect, useRef, useState } from 'react'
import { questionOfText } from '../../../server/contract/evaluation.ts'
import type { Filter } from '../../../server/contract/filter.ts'
import type { Reference } from '../../../server/contract/reference.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useEvaluation } from '../../state/evaluation.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useFilter } from '../../state/filter.ts'
import { useReference } from '../../state/reference.ts'
import { useRoute } from '../../state/route.ts'
import { TabLink } from '../TabLink.tsx'
import { cellWithRings } from './cell-with-rings.ts'
import { EvaluationResult } from './EvaluationResult.tsx'
import { EvaluationSheet } from './EvaluationSheet.tsx'
import './evaluate.css'
import './evaluate-answer.css'
import { type EvaluationForm, formOfQuestion, questionOfForm, startForm } from './evaluation-form.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { SavedQuestions } from './SavedQuestions.tsx'

/** Did it work: a place before and after, beside a control area. The question may be set down; figures are never kept. */
export function EvaluateScreen() {
  const reference = useReference((state) => state.reference)
  const failed = useReference((state) => state.failure !== null)
  const hasCells = useReference((state) => state.cells !== null)
  const filter = useFilter((state) => state.filter)
  const isReady = useFilter((state) => state.ready)
  const lastMonth = reference?.months.at(-1)
  return (
    <div className="evaluate-screen">
      <h1>Did it work?</h1>
      <p className="page-lead">
        A place before and after, beside places where nothing was done. It says what changed there, never what
        caused it.
      </p>
      {failed && (
        <Notice title="This cannot be opened" tone="trouble">
          What is known of the area could not be fetched.
        </Notice>
      )}
      {!failed && !(reference && hasCells && isReady) && <p className="page-note">Opening…</p>}
      {reference && hasCells && isReady && lastMonth === undefined && (
        <Notice title="Nothing to compare yet">
          There are no incidents here. Once a file is <TabLink to="/data">brought in</TabLink>, a place can be
          compared before and after.
        </Notice>
      )}
      {reference && hasCells && isReady && lastMonth !== undefined && (
        <Evaluating reference={reference} mapFilter={filter} lastMonth={lastMonth} />
      )}
    </div>
  )
}

interface EvaluatingProps {
  reference: Reference
  /** What the map counts. */
  mapFilter: Filter
  lastMonth: string
}

function Evaluating({ reference, mapFilter, lastMonth }: EvaluatingProps) {
  const [form, setForm] = useState(() => formOfLink(location.search, lastMonth, mapFilter))
  const [words, setWords] = useState<string | null>(null)
  const { ask, forget, load, asked, answer, answerOf, failure } = useEvaluation()
  useEffect(() => {
    forget()
    void load()
    const question = questionOfText(location.search.slice(1))
    if (question) void ask(question)
  }, [ask, forget, load])
  const put = (next: EvaluationForm): void => {
    setForm(next)
    setWords(null)
  }
  const answerPart = useRef<HTMLElement>(null)
  const compare = (next: EvaluationForm, show = false): void => {
    setForm(next)
    const result = questionOfForm(next)
    setWords(result.ok ? null : result.words)
    if (!result.ok) return
    void ask(result.question).then(() => {
      // On a phone the answer lies under the form.
      if (show && window.matchMedia('(max-width: 760px)').matches)
        answerPart.current?.scrollIntoView({ block: 'start' })
      // A link to the question, never to its answer.
      if (useRoute.getState().path === '/evaluate')
        useRoute.getState().replace('/evaluate', `?${useEvaluation.getState().asked}`)
    })
  }
  const isBusy = asked !== '' && asked !== answerOf && failure === null
  return (
    <>
      <div className="evaluate-columns">
        <div>
          <QuestionForm
            form={form}
            change={put}
            compare={() => compare(form, true)}
            reference={reference}
            mapFilter={mapFilter}
            isBusy={isBusy}
            trouble={words}
          />
          <SavedQuestions
            open={(text) => {
              const question = questionOfText(text)
              if (question) compare(formOfQuestion(question), true)
            }}
          />
        </div>
        <section ref={answerPart} className="evaluate-answer" aria-label="The answer" aria-busy={isBusy}>
          {!answer && !isBusy && !failure && (
            <p className="evaluate-empty">
              Choose a place and its months, then press Compare. The surroundings and a control area are
              proposed; you can change the control area.
            </p>
          )}
          {!answer && isBusy && <p className="page-note">Comparing …</p>}
          {failure && (
            <Notice
              title="The comparison could not be made"
              tone="trouble"
              action={{ label: 'Try again', run: () => compare(form) }}
            >
              {failureWords(failure)}
            </Notice>
          )}
          {answer && (
            <EvaluationResult
              answer={answer}
              question={answerOf}
              isOlder={isBusy}
              setControl={(control) => compare({ ...form, control })}
            />
          )}
        </section>
      </div>
      {answer && <EvaluationSheet answer={answer} question={answerOf} />}
    </>
  )
}

/** A link holds a whole question, or only the place that somebody came from. */
function formOfLink(search: string, lastMonth: string, mapFilter: Filter): EvaluationForm {
  const question = questionOfText(search.slice(1))
  if (question) return formOfQuestion(question)
  const query = new URLSearchParams(search)
  const [area, cell] = [query.get('area'), query.get('cell')]
  const start = startForm(lastMonth, mapFilter)
  if (area !== null) return { ...start, target: { kind: 'area', ids: [area] } }
  return cell === null ? start : { ...start, target: cellWithRings(cell, 1) }
}
