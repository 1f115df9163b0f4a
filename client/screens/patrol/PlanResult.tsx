import type { PatrolPlan, PatrolQuestion } from '../../../server/contract/patrol.ts'
import { counted, rangeWords, shareWords } from '../../parts/words.ts'
import { usePatrol } from '../../state/patrol.ts'
import { agencyName } from '../places/told-words.ts'
import { leaveOut, modeLabels, pin, takeBack } from './plan-form.ts'
import { StopList } from './StopList.tsx'

interface PlanResultProps {
  question: PatrolQuestion
  plan: PatrolPlan
  keep: () => void
}

/** The proposed plan: a list of stops a team, why each place, and what can be changed by hand. */
export function PlanResult({ question, plan, keep }: PlanResultProps) {
  const ask = (next: PatrolQuestion) => void usePatrol.getState().ask(next)
  const { refused, warnings, hotspots, teams, quality, history } = plan
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
        <LeftOut question={question} ask={ask} />
      </section>
    )
  return (
    <section aria-label="The plan" className="patrol-plan">
      <h2>{plan.shift}</h2>
      {quality && (
        <p>
          {counted(quality.visits, 'visit')} to{' '}
          {counted(hotspots.filter(({ planned }) => planned > 0).length, 'place')}:{' '}
          {shareWords(quality.cells)} of all places, where {shareWords(quality.events)} of what was recorded
          at such hours happened.
        </p>
      )}
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
          onClick={() => ask({ ...question, seed: question.seed + 1 })}
        >
          Another order
        </button>
      </div>
      {teams.map(({ agency, mode, stops, ends, wayMinutes }, at) => (
        <section key={`${agency} ${at.toString()}`} className="patrol-team-plan">
          <h3>
            {agencyName(agency)}, {modeLabels[mode].toLowerCase()}
          </h3>
          {stops.length === 0 ? (
            <p className="quiet">No stop fits into its time.</p>
          ) : (
            <>
              <StopList stops={stops} places={hotspots} />
              <p className="quiet">
                {counted(wayMinutes, 'minute')} on the way; done at {ends}.
              </p>
            </>
          )}
        </section>
      ))}
      <h3>Why these places</h3>
      <Places hotspots={hotspots.filter(({ planned }) => planned > 0)} question={question} ask={ask} />
      {notReached.length > 0 && (
        <details>
          <summary>{counted(notReached.length, 'more place')} for which there is no time</summary>
          <Places hotspots={notReached} question={question} ask={ask} />
        </details>
      )}
      <LeftOut question={question} ask={ask} />
      <p className="quiet">
        {history.from && history.to ? `${rangeWords(history.from, history.to)}: ` : ''}
        {counted(history.events, 'incident')} at such hours. What police find by looking for it, unconfirmed
        concerns, welfare and protected records are no reason for a patrol.
      </p>
    </section>
  )
}

interface PlacesProps {
  hotspots: PatrolPlan['hotspots']
  question: PatrolQuestion
  ask: (next: PatrolQuestion) => void
}

function Places({ hotspots, question, ask }: PlacesProps) {
  return (
    <ol className="patrol-places">
      {hotspots.map(({ centre, name, ward, why, share, planned }) => (
        <li key={centre}>
          <p>
            <strong>{name}</strong> {ward}
          </p>
          <p className="quiet">
            {why ? `${why.text}. ` : ''}
            {shareWords(share)} of what was recorded at such hours; {counted(planned, 'visit')}.
          </p>
          <div className="patrol-place-buttons">
            {question.pins.includes(centre) ? (
              <button type="button" className="button" onClick={() => ask(takeBack(question, centre))}>
                Let the plan decide<span className="visually-hidden"> about {name}</span>
              </button>
            ) : (
              <button type="button" className="button" onClick={() => ask(pin(question, centre))}>
                Always visit<span className="visually-hidden"> {name}</span>
              </button>
            )}
            <button type="button" className="button" onClick={() => ask(leaveOut(question, centre))}>
              Leave out<span className="visually-hidden"> {name}</span>
            </button>
          </div>
        </li>
      ))}
    </ol>
  )
}

function LeftOut({ question, ask }: { question: PatrolQuestion; ask: (next: PatrolQuestion) => void }) {
  if (question.without.length === 0) return null
  return (
    <p>
      {counted(question.without.length, 'place')} left out by hand.{' '}
      <button type="button" className="link-button" onClick={() => ask({ ...question, without: [] })}>
        Take all back
      </button>
    </p>
  )
}
