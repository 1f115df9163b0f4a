import { useEffect, useState } from 'react'
import type { SurveyQuestion } from '../../../server/contract/surveys.ts'
import { CountText } from '../../parts/CountText.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { usePresent } from '../../state/present.ts'
import { useReference } from '../../state/reference.ts'
import { mayShowSurveys } from '../../state/room-filter.ts'
import { useSurveys } from '../../state/surveys.ts'
import { answerShare, barLength, surveyFacts } from './survey-words.ts'

/** Questions shown before somebody asks for all. */
const firstQuestions = 3

/** What people in a ward said when they were asked: never added to what was recorded. */
export function SurveyAnswers({ ward }: { ward: string }) {
  const room = usePresent((state) => state.room)
  const isKnown = useReference((state) => state.reference?.wards.some(({ code }) => code === ward) ?? false)
  const ask = useSurveys((state) => state.ask)
  const questions = useSurveys((state) => (state.ward === ward ? state.questions : null))
  const failure = useSurveys((state) => (state.ward === ward ? state.failure : null))
  const isShown = mayShowSurveys(room)
  useEffect(() => {
    if (!isKnown || !isShown) return
    const controller = new AbortController()
    void ask(ward, controller.signal)
    return () => controller.abort()
  }, [ask, ward, isKnown, isShown])
  if (!isShown) return null
  return (
    <section className="profile-block says" aria-label="What people say">
      <div className="panel-head">
        <h2 className="section-title">What people say</h2>
        <span>answers to surveys, not incidents</span>
      </div>
      {isKnown ? (
        <Said questions={questions} failure={failure && failureWords(failure)} />
      ) : (
        <p className="quiet">Surveys are kept by the wards of 2022: choose one of those.</p>
      )}
    </section>
  )
}

function Said({
  questions,
  failure,
}: {
  questions: readonly SurveyQuestion[] | null
  failure: string | null
}) {
  const areaName = useReference((state) => state.reference?.areaName ?? '')
  const [all, setAll] = useState(false)
  if (failure) return <p className="quiet">The surveys could not be asked. {failure}</p>
  if (questions === null) return <p className="quiet">Looking for surveys…</p>
  if (questions.length === 0)
    return (
      <p className="quiet">
        No survey to show here. Either nobody asked in this ward, or fewer than 10 people gave any one answer,
        or no agreement names your agency.
      </p>
    )
  const shown = all ? questions : questions.slice(0, firstQuestions)
  return (
    <>
      {shown.map((question) => (
        <Question
          key={JSON.stringify([question.question, question.agency, question.ward, question.period])}
          asked={question}
          areaName={areaName}
        />
      ))}
      {shown.length < questions.length && (
        <button type="button" className="button says-all" onClick={() => setAll(true)}>
          Show all {questions.length} questions
        </button>
      )}
    </>
  )
}

function Question({ asked, areaName }: { asked: SurveyQuestion; areaName: string }) {
  return (
    <div className="says-question">
      <h3>{asked.question}</h3>
      <ul className="bars">
        {asked.answers.map(({ answer, count }) => {
          const share = answerShare(count, asked.base)
          return (
            <li key={answer}>
              <span>{answer}</span>
              <span className="says-count">
                <CountText count={count} />
                {share && <span className="says-share">{share}</span>}
              </span>
              {typeof count === 'number' && (
                <span className="tick-bar tick-bar-on" aria-hidden="true">
                  <span style={{ width: `${barLength(count, asked) * 100}%` }} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <p className="says-facts">{surveyFacts(asked, areaName)}</p>
    </div>
  )
}
