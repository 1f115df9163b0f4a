import { useState } from 'react'
import { type MenuLines, menuStates } from '../../../server/contract/told/menu.ts'
import { outcomeLabels, type ToldEntry } from '../../../server/contract/told/told.ts'
import { sinceWords } from '../../../server/contract/told/words.ts'
import { monthWords } from '../../parts/words.ts'
import { useNow } from '../../state/now.ts'
import { ActionFacts } from '../jag/ActionFacts.tsx'
import { MadeActions } from '../jag/MakeAction.tsx'
import { TabLink } from '../TabLink.tsx'
import { EntryActions } from './EntryActions.tsx'
import { EntryHistory } from './EntryHistory.tsx'
import { GoalFacts } from './GoalFacts.tsx'
import { hoursWords } from './hours-words.ts'
import { placesSearch } from './places-link.ts'
import { agencyName, kindLabel, standingWords, toldDetail, toldTitle, valueWords } from './told-words.ts'

/** One record in full: what it says, what became of it, what this person may do with it. `where`: in words, or empty. */
export function EntryCard({ entry, where = '' }: { entry: ToldEntry; where?: string }) {
  const [hasHistory, setHistory] = useState(false)
  const now = useNow((state) => state.now)
  const standing = standingWords(entry, now)
  const title = toldTitle(entry)
  return (
    <article
      className={entry.standing.isFaded || entry.standing.isOver ? 'told told-past' : 'told'}
      aria-label={`${kindLabel(entry.kind)}: ${title}`}
    >
      <p className="told-kind">
        {kindLabel(entry.kind)}
        {where && <span> · {where}</span>}
      </p>
      <h3>{title}</h3>
      <p>{toldDetail(entry)}</p>
      <EntryFacts entry={entry} />
      {standing && !isSaidByStep(entry) && <p className="told-standing">{standing}</p>}
      <EntrySteps entry={entry} />
      <MadeActions of={entry} />
      <p className="quiet">
        <TabLink to="/places" search={placesSearch({ agency: entry.agency })}>
          {agencyName(entry.agency)}
        </TabLink>
        , {monthWords(entry.madeOn)}
        {entry.agencies.length > 0 && ` · also read by ${valueWords('agencies', entry.agencies)}`}
      </p>
      <EntryActions entry={entry} hasHistory={hasHistory} showHistory={setHistory} />
      {hasHistory && <EntryHistory id={entry.id} version={entry.version} />}
    </article>
  )
}

/** A confirmation or an outcome stands among the steps with its day. */
const isSaidByStep = ({ standing, steps }: ToldEntry): boolean =>
  steps.outcome !== null || (steps.confirmed !== null && !standing.isFaded)

/** Words of its own kind. */
function EntryFacts({ entry }: { entry: ToldEntry }) {
  switch (entry.kind) {
    case 'concern':
    case 'report': {
      const since = sinceWords.find(({ id }) => id === entry.fields.since)
      return (
        <>
          {since && since.id !== 'unknown' && <p className="quiet">Known for: {since.label.toLowerCase()}</p>}
          {entry.fields.text && <p className="told-text">{entry.fields.text}</p>}
        </>
      )
    }
    case 'evidence':
    case 'writeUp':
      return <p className="told-text">{entry.fields.text}</p>
    case 'goal':
      return <GoalFacts entry={entry} />
    case 'guardian':
    case 'service':
    case 'venue':
      return (
        <>
          {hoursWords(entry.fields.hours).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {'note' in entry.fields && entry.fields.note && <p className="told-text">{entry.fields.note}</p>}
        </>
      )
    case 'action':
      return <ActionFacts entry={entry} />
    case 'notice':
      return <p className="told-text">{valueWords('advice', entry.fields.advice)}</p>
    case 'menu':
      return <MenuFacts lines={entry.fields.lines} />
    case 'power':
      return <p className="quiet">{entry.fields.basis}</p>
    case 'meeting':
      return (
        <>
          {entry.fields.purpose && <p className="told-text">{entry.fields.purpose}</p>}
          {entry.fields.feeds && <p className="quiet">Decisions go to: {entry.fields.feeds}</p>}
        </>
      )
    default:
      return null
  }
}

/** By what became of each: what is in use first. */
function MenuFacts({ lines }: { lines: MenuLines }) {
  return (
    <dl className="menu-facts">
      {menuStates
        .toSorted((a, b) => menuOrder.indexOf(a.id) - menuOrder.indexOf(b.id))
        .map(({ id, label }) => ({ id, label, of: lines.filter(({ state }) => state === id) }))
        .filter(({ of }) => of.length > 0)
        .map(({ id, label, of }) => (
          <div key={id} className="menu-fact">
            <dt>{label}</dt>
            <dd>{of.map(({ option }) => valueWords('option', option)).join(', ')}</dd>
          </div>
        ))}
    </dl>
  )
}

const menuOrder: readonly string[] = ['used', 'offered', 'considered', 'rejected']

/** What became of it, step by step. */
function EntrySteps({ entry: { kind, steps } }: { entry: ToldEntry }) {
  return (
    <ul className="told-steps">
      {steps.confirmed && (
        <li>
          Confirmed by {agencyName(steps.confirmed.agency)}, {monthWords(steps.confirmed.on)}
        </li>
      )}
      {kind === 'concern' && steps.renewedOn && steps.renewedOn !== steps.confirmed?.on && (
        <li>Renewed {monthWords(steps.renewedOn)}</li>
      )}
      {steps.answer && (
        <li>
          The operator says, {monthWords(steps.answer.on)}: <q>{steps.answer.text}</q>
        </li>
      )}
      {steps.owner && <li>{agencyName(steps.owner)} answers for it</li>}
      {steps.outcome && (
        <li className="told-outcome">
          {outcomeLabels[steps.outcome.word]}, {monthWords(steps.outcome.on)}
        </li>
      )}
    </ul>
  )
}
