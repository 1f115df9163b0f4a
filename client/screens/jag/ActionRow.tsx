import { useState } from 'react'
import { timesCarried } from '../../../server/contract/told/action-standing.ts'
import { monthWords } from '../../parts/words.ts'
import { EntryCard } from '../places/EntryCard.tsx'
import { isOf, type LookedAt } from './action-rows.ts'
import { ownersWords, stateWords, updateWords } from './action-words.ts'
import type { ActionEntry } from './use-jag.ts'

/** One action as a big row: what, who, by when, how far. Pressed, it shows all of it and what can be done. */
export function ActionRow({ action, at }: { action: ActionEntry; at: LookedAt }) {
  const [isOpen, setOpen] = useState(false)
  const { fields, steps, place, standing } = action
  const isLate = isOf('overdue', action, at)
  const carried = timesCarried(action)
  const last = steps.updates.at(-1)
  return (
    <li className={standing.isOver ? 'action-row action-row-over' : 'action-row'}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="action-row-minute">{fields.minute}</span>
        <span className="action-row-what">
          <strong>{fields.wording}</strong>
          <span className="quiet">
            {[fields.title, place ? [place.name, place.ward].filter(Boolean).join(', ') : 'No place']
              .filter(Boolean)
              .join(' · ')}
          </span>
          {last && <span className="action-row-last">{updateWords(last)}</span>}
        </span>
        <span className="action-row-who">{ownersWords(fields.owners)}</span>
        <span className="action-row-due">
          {fields.due ? `by ${monthWords(fields.due)}` : 'no day'}
          {isLate && <span className="action-overdue">Overdue</span>}
        </span>
        <span className="action-row-state">
          {stateWords(fields.state)}
          {carried > 0 && <span className="quiet">carried forward {carried} ×</span>}
          {isOf('silent', action, at) && <span className="action-silent">No update</span>}
          {fields.part === 1 && <span className="quiet">Part 1</span>}
        </span>
      </button>
      {isOpen && <EntryCard entry={action} />}
    </li>
  )
}
