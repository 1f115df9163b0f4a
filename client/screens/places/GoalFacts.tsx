import type { FieldsOf, ToldEntryOf } from '../../../server/contract/told/told.ts'
import { rangeWords } from '../../parts/words.ts'
import { entryOf, useTold } from '../../state/told.ts'
import { MakeAction, placeOf } from '../jag/MakeAction.tsx'
import { Baseline } from './Baseline.tsx'
import { agencyName } from './told-words.ts'

/** What is done for a goal and what it is compared with. */
export function GoalFacts({ entry }: { entry: ToldEntryOf<'goal'> }) {
  const { responses, from, to, measure, assessment } = entry.fields
  const whole = useTold((state) => entryOf(state, assessment))
  return (
    <>
      <ul className="goal-responses">
        {responses.map((response) => (
          <Response key={`${response.agency} ${response.what}`} response={response} goal={entry} />
        ))}
      </ul>
      <p className="quiet">Compared with {rangeWords(from, to)}</p>
      {measure === 'incidents' && whole?.place && <Baseline place={whole.place} from={from} to={to} />}
    </>
  )
}

interface ResponseProps {
  response: FieldsOf<'goal'>['responses'][number]
  goal: ToldEntryOf<'goal'>
}

/** One of them; who may write actions makes one of it, with its words and its agency filled in. */
function Response({ response: { what, agency }, goal }: ResponseProps) {
  const whole = useTold((state) => entryOf(state, goal.fields.assessment))
  return (
    <li>
      {what} <span className="quiet">({agencyName(agency)})</span>{' '}
      <MakeAction
        from={{ kind: 'goal', id: goal.id }}
        place={whole ? placeOf(whole) : null}
        wording={what}
        owner={agency}
        label="Make an action of it"
        about={what}
        isLink
      />
    </li>
  )
}
