import { mostTeams, patrolModes } from '../../../server/contract/patrol.ts'
import { agencyName } from '../places/told-words.ts'
import { useAgencies } from '../places/use-agencies.ts'
import { modeLabels, type TeamDraft } from './plan-form.ts'

interface TeamsFieldProps {
  teams: readonly TeamDraft[]
  change: (teams: readonly TeamDraft[]) => void
}

/** Who walks: an agency and how it moves, a line a team. Never a person. */
export function TeamsField({ teams, change }: TeamsFieldProps) {
  const { own, others } = useAgencies()
  const agencies = [...new Set([own, ...others, ...teams.map(({ agency }) => agency)])].filter(Boolean)
  const set = (at: number, team: Partial<TeamDraft>) =>
    change(teams.map((each, other) => (other === at ? { ...each, ...team } : each)))
  return (
    <fieldset className="patrol-teams">
      <legend>Who walks?</legend>
      {teams.map(({ agency, mode }, at) => (
        <div key={`${at.toString()} of ${teams.length}`} className="patrol-team">
          <label>
            <span className="visually-hidden">Agency of team {at + 1}</span>
            <select
              className="field"
              value={agency}
              onChange={({ target }) => set(at, { agency: target.value })}
            >
              {agencies.map((each) => (
                <option key={each} value={each}>
                  {agencyName(each)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="visually-hidden">How team {at + 1} moves</span>
            <select
              className="field"
              value={mode}
              onChange={({ target }) =>
                set(at, { mode: patrolModes.find((each) => each === target.value) ?? 'walk' })
              }
            >
              {patrolModes.map((each) => (
                <option key={each} value={each}>
                  {modeLabels[each]}
                </option>
              ))}
            </select>
          </label>
          {teams.length > 1 && (
            <button
              type="button"
              className="link-button"
              onClick={() => change(teams.filter((_, other) => other !== at))}
            >
              Take out<span className="visually-hidden"> team {at + 1}</span>
            </button>
          )}
        </div>
      ))}
      {teams.length < mostTeams && (
        <button
          type="button"
          className="button"
          onClick={() => change([...teams, { agency: own || agencies[0], mode: 'walk' }])}
        >
          Add a team
        </button>
      )}
    </fieldset>
  )
}
