import type { PatrolPlan, PatrolQuestion } from '../../../server/contract/patrol.ts'
import { counted, rangeWords, shareWords } from '../../parts/words.ts'
import { type AnsweredPlan, usePatrol } from '../../state/patrol.ts'
import { agencyName } from '../places/told-words.ts'
import { movedWords } from './moved-words.ts'
import { PlanPlaces } from './PlanPlaces.tsx'
import { modeLabels } from './plan-form.ts'
import { StopOrder } from './StopOrder.tsx'
import { TeamSign } from './TeamSign.tsx'

/** The proposed plan: a list of stops a team, why each place, and what can be changed by hand. */
export function PlanResult({ plan: answered, keep }: { plan: AnsweredPlan; keep: () => void }) {
  const { question, answer: plan } = answered
  const { refused, warnings, hotspots, teams, history } = plan
  const notReached = hotspots.filter(({ planned }) => planned === 0)
  if (refused.length > 0)
    return (
      <section aria-label="The plan" className="patrol-plan">
        <h2>No plan for {plan.shift}</h2>
        {refused.map(({ code, text }) => (
          <p key={code} className="trouble">
            {text}.
          </p>
        ))}
        <ByHand question={question} />
      </section>
    )
  return (
    <section aria-label="The plan" className="patrol-plan">
      <h2>{plan.shift}</h2>
      <Sentence plan={plan} />
      {warnings.map(({ code, text }) => (
        <p key={code} className="form-hint">
          {text}.
        </p>
      ))}
      <div className="form-buttons">
        <button type="button" className="button button-strong" onClick={keep}>
          Keep this plan
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            void usePatrol.getState().edit({ ...question, orders: null, seed: question.seed + 1 })
          }
        >
          Another order
        </button>
      </div>
      <ByHand question={question} />
      {teams.map(({ agency, mode, stops, ends, wayMinutes }, at) => (
        <section key={`${agency} ${at.toString()}`} className="patrol-team-plan">
          <h3>
            <TeamSign team={at} /> {agencyName(agency)}, {modeLabels[mode].toLowerCase()}
          </h3>
          {stops.length === 0 ? (
            <p className="quiet">No stop fits into its time.</p>
          ) : (
            <>
              <StopOrder plan={answered} team={at} hotspots={hotspots} />
              <p className="quiet">
                {counted(wayMinutes, 'minute')} on the way; done at {ends}.
              </p>
            </>
          )}
        </section>
      ))}
      <h3>Why these places</h3>
      <PlanPlaces hotspots={hotspots.filter(({ planned }) => planned > 0)} question={question} />
      {notReached.length > 0 && (
        <details>
          <summary>{counted(notReached.length, 'more place')} for which there is no time</summary>
          <PlanPlaces hotspots={notReached} question={question} />
        </details>
      )}
      <p className="quiet">
        {history.from && history.to ? `${rangeWords(history.from, history.to)}: ` : ''}
        {counted(history.events, 'incident')} at such hours. What police find by looking for it, unconfirmed
        concerns, welfare and protected records are no reason for a patrol.
      </p>
    </section>
  )
}

/** The answer first: how many visits, and how much of what happened they stand for. */
function Sentence({ plan: { quality, hotspots } }: { plan: PatrolPlan }) {
  if (!quality) return null
  return (
    <p>
      {counted(quality.visits, 'visit')} to{' '}
      {counted(hotspots.filter(({ planned }) => planned > 0).length, 'place')}: {shareWords(quality.cells)} of
      all places, where {shareWords(quality.events)} of what was recorded at such hours happened.
    </p>
  )
}

/** What was changed by hand, and the way back. */
function ByHand({ question }: { question: PatrolQuestion }) {
  const { past, plan, moved, edit, undo } = usePatrol()
  const leftOut = question.without.length
  return (
    <div className="patrol-by-hand">
      <div role="status">{moved && plan && <p>{movedWords(moved, past.at(-1), plan)}</p>}</div>
      {past.length > 0 && (
        <button type="button" className="button" onClick={undo}>
          Undo the last change
        </button>
      )}
      {question.orders !== null && (
        <button type="button" className="button" onClick={() => void edit({ ...question, orders: null })}>
          Let the plan choose the order
        </button>
      )}
      {leftOut > 0 && (
        <p>
          {counted(leftOut, 'place')} left out by hand.{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => void edit({ ...question, without: [] })}
          >
            Take all back
          </button>
        </p>
      )}
    </div>
  )
}
