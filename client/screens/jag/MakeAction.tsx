import { useState } from 'react'
import type { ActionFrom } from '../../../server/contract/told/action.ts'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { toldWriters } from '../../../server/contract/told/writers.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { pageOf } from '../places/place-chain.ts'
import type { ChosenPlace } from '../places/told-form.ts'
import { makeAction } from './make-action.ts'

interface MakeActionProps {
  from: ActionFrom
  place: ChosenPlace | null
  cells?: readonly string[]
  wording?: string
  owner?: string
  label?: string
  /** What it is made of, for who does not see where the button stands. */
  about: string
  isLink?: boolean
}

/** Makes an action of something that is there, for whoever may write one. */
export function MakeAction({ label = 'Make an action', about, isLink = false, ...start }: MakeActionProps) {
  const [isHeld, setHeld] = useState(false)
  const role = useSession((state) => state.session?.role)
  if (!role || !toldWriters.action.includes(role)) return null
  return (
    <>
      <button
        type="button"
        className={isLink ? 'link-button' : 'button'}
        onClick={() => setHeld(!makeAction(start))}
      >
        {label}
        <span className="visually-hidden">: {about}</span>
      </button>
      {isHeld && <p role="alert">An action is half written: send or discard that one first.</p>}
    </>
  )
}

const sources = ['concern', 'report', 'assessment', 'goal'] as const

/** What an action made of a record is said to come from; null for a record that is none of these. */
export function sourceOf({ kind, id }: Pick<ToldEntry, 'kind' | 'id'>): ActionFrom | null {
  const source = sources.find((each) => each === kind)
  return source ? { kind: source, id } : null
}

/** The place that an action made of a record is about at first. */
export function placeOf(entry: ToldEntry): ChosenPlace | null {
  const page = pageOf(entry)
  return page && entry.place ? { ...page, name: entry.place.name } : null
}

/** Actions that came from a record, as far as they were read. */
export function MadeActions({ of: { kind, id } }: { of: Pick<ToldEntry, 'kind' | 'id'> }) {
  const actions = useTold((state) => state.lists.action)
  const made = (actions ?? []).filter(
    (entry) => entry.kind === 'action' && entry.fields.from?.kind === kind && entry.fields.from.id === id,
  )
  if (made.length === 0) return null
  return (
    <ul className="made-actions">
      {made.map((entry) =>
        entry.kind === 'action' ? (
          <li key={entry.id}>
            Action: {entry.fields.wording}{' '}
            <span className="quiet">({entry.standing.isOver ? 'over' : 'open'})</span>
          </li>
        ) : null,
      )}
    </ul>
  )
}
