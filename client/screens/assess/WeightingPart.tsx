import { useState } from 'react'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { counted, monthWords } from '../../parts/words.ts'
import { Part } from '../places/Part.tsx'
import { placesSearch } from '../places/places-link.ts'
import { agencyName } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import { InviteForm } from './InviteForm.tsx'
import { SpreadChart } from './SpreadChart.tsx'
import { SpreadTable } from './SpreadTable.tsx'
import { usePartsOf } from './use-assessment.ts'
import type { Step } from './use-step.ts'
import { differsWords, spreadOf } from './weighting-spread.ts'

type Assessment = ToldEntryOf<'assessment'>
type Round = Assessment['steps']['rounds'][number]

const roundNames = { 1: 'First weighting', 2: 'Second weighting' } as const

/** Both weightings: who is asked and how many have weighed; the spread once a round is closed. */
export function WeightingPart({ assessment, step }: { assessment: Assessment; step: Step }) {
  const { rounds } = assessment.steps
  const hasOpen = rounds.some(({ closedOn }) => closedOn === null)
  const [isInviting, setInviting] = useState(false)
  return (
    <Part title="Weighting of the contexts">
      <p className="quiet">
        Where does the harm at this place come from? Each person weighs home, friends, school, neighbourhood
        and online alone. Nobody sees another’s weights before all have weighed or the lead closes the round.
      </p>
      {rounds.length === 0 && !assessment.may.lead && <p className="quiet">Not begun yet.</p>}
      {rounds.map((round) => (
        <RoundView key={round.round} assessment={assessment} round={round} step={step} />
      ))}
      {assessment.may.lead && !hasOpen && rounds.length < 2 && (
        <>
          <button
            type="button"
            className="button"
            aria-expanded={isInviting}
            onClick={() => setInviting(!isInviting)}
          >
            Ask people to weigh{rounds.length === 1 && ' again'}
          </button>
          {isInviting && (
            <InviteForm
              agencies={[assessment.agency, ...assessment.agencies]}
              busy={step.busy}
              send={async (invited) => {
                if (await step.take({ step: 'openRound', invited }, 'They can weigh now.')) setInviting(false)
              }}
            />
          )}
        </>
      )}
    </Part>
  )
}

function RoundView({ assessment, round, step }: { assessment: Assessment; round: Round; step: Step }) {
  const scores = usePartsOf(assessment.id, 'score').filter(({ fields }) => fields.round === round.round)
  const now = assessment.standing.rounds.find((each) => each.round === round.round)
  const title = roundNames[round.round]
  if (round.closedOn !== null) {
    const spreads = spreadOf(scores.map(({ fields }) => fields))
    return (
      <div className="weighting-round">
        <h3>{title}</h3>
        <p className="quiet">
          Closed on {monthWords(round.closedOn)}, {counted(scores.length, 'person', 'people')}
        </p>
        {scores.length === 0 ? (
          <p>Nobody had weighed.</p>
        ) : (
          <>
            <p>{differsWords(spreads)}</p>
            <SpreadChart spreads={spreads} />
            <SpreadTable spreads={spreads} caption={`${title}, from 0 to 10`} />
          </>
        )}
      </div>
    )
  }
  const [own] = scores
  return (
    <div className="weighting-round">
      <h3>{title}, open</h3>
      <ul className="weighting-asked" aria-label="Who has weighed">
        {now?.scored.map(({ agency, people, of }) => (
          <li key={agency}>
            {agencyName(agency)}: {people} of {of}
          </li>
        ))}
      </ul>
      {now?.hasScored && <p>You have weighed. Until it is closed only you see it.</p>}
      <div className="button-row">
        {now?.mayScore && (
          <TabLink
            to="/places"
            search={placesSearch({ assessment: assessment.id, add: 'score' })}
            className="button button-strong"
          >
            Weigh now
          </TabLink>
        )}
        {own && (
          <TabLink
            to="/places"
            search={placesSearch({ assessment: assessment.id, change: own.id })}
            className="button"
          >
            Change your weights
          </TabLink>
        )}
        {assessment.may.lead && (
          <button
            type="button"
            className="button"
            disabled={step.busy}
            onClick={() => void step.take({ step: 'closeRound' }, 'Closed: the weights are shown.')}
          >
            Close it and show the weights
          </button>
        )}
      </div>
    </div>
  )
}
