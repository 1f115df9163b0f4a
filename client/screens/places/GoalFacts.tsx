import { useState } from 'react'
import type { FieldsOf, ToldEntryOf } from '../../../server/contract/told/told.ts'
import { toldWriters } from '../../../server/contract/told/writers.ts'
import { rangeWords } from '../../parts/words.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { entryOf, useTold } from '../../state/told.ts'
import { keepDraft, readDraft } from '../../state/told-drafts.ts'
import { whoseOf } from '../../state/whose.ts'
import { Baseline } from './Baseline.tsx'
import { pageOf } from './place-chain.ts'
import { placesSearch } from './places-link.ts'
import { emptyForm } from './told-form.ts'
import { agencyName } from './told-words.ts'

/** What is done for a goal and what it is compared with. */
export function GoalFacts({ entry }: { entry: ToldEntryOf<'goal'> }) {
  const { responses, from, to, measure, assessment } = entry.fields
  const whole = useTold((state) => entryOf(state, assessment))
  return (
    <>
      <ul className="goal-responses">
        {responses.map((response) => (
          <Response key={`${response.agency} ${response.what}`} response={response} assessment={assessment} />
        ))}
      </ul>
      <p className="quiet">Compared with {rangeWords(from, to)}</p>
      {measure === 'incidents' && whole?.place && <Baseline place={whole.place} from={from} to={to} />}
    </>
  )
}

interface ResponseProps {
  response: FieldsOf<'goal'>['responses'][number]
  assessment: string
}

/** One of them; who may write actions makes one of it, with its words and its agency filled in. */
function Response({ response: { what, agency }, assessment }: ResponseProps) {
  const [isHeld, setHeld] = useState(false)
  const session = useSession((state) => state.session)
  const whole = useTold((state) => entryOf(state, assessment))
  if (!session) return null
  const whose = whoseOf(session)
  const makeAction = (): void => {
    // Words that somebody has begun elsewhere are not written over.
    if (readDraft(whose, 'action') !== null) {
      setHeld(true)
      return
    }
    const at = whole && pageOf(whole)
    const place = at && whole?.place ? { ...at, name: whole.place.name } : null
    const form = emptyForm('action', place, session.agency)
    const owners = [{ agency, initials: '' }]
    keepDraft(whose, 'action', { ...form, fields: { ...form.fields, wording: what, owners } })
    useRoute.getState().go('/places', placesSearch({ list: 'actions', place: at, add: 'action' }))
  }
  return (
    <li>
      {what} <span className="quiet">({agencyName(agency)})</span>{' '}
      {toldWriters.action.includes(session.role) && (
        <button type="button" className="link-button" onClick={makeAction}>
          Make an action of it<span className="visually-hidden">: {what}</span>
        </button>
      )}
      {isHeld && <p role="alert">An action is half written: send or discard that one first.</p>}
    </li>
  )
}
