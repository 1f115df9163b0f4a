import { useState } from 'react'
import { counted } from '../../parts/words.ts'
import { useSession } from '../../state/session.ts'
import { londonToday } from '../agreements/days.ts'
import { useWritable } from '../places/AddMenu.tsx'
import { ListAsFile } from '../places/ListAsFile.tsx'
import { placesSearch } from '../places/places-link.ts'
import { ReadTrouble } from '../places/ReadTrouble.tsx'
import { agencyName } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import { ActionRow } from './ActionRow.tsx'
import { AskUpdates } from './AskUpdates.tsx'
import {
  type ActionFilter,
  actionRows,
  countsOf,
  everyAction,
  type LookedAt,
  type Narrowing,
  narrowings,
} from './action-rows.ts'
import { PasteMinutes } from './PasteMinutes.tsx'
import { type ActionEntry, useJag } from './use-jag.ts'

/** All actions that this person may read, to be narrowed; what is overdue first. */
export function ActionsTab() {
  const { read, failure, again } = useJag()
  const own = useSession((state) => state.session?.agency ?? '')
  const [isPasting, setPasting] = useState(false)
  const mayWrite = useWritable().includes('action')
  if (!read)
    return failure ? (
      <ReadTrouble title="The actions could not be read." failure={failure} again={again} />
    ) : (
      <p className="data-loading">Loading …</p>
    )
  if (isPasting) return <PasteMinutes meetings={read.meetings} close={() => setPasting(false)} />
  const at: LookedAt = { own, today: londonToday(), meetings: read.meetings }
  return (
    <>
      <div className="button-row jag-doings">
        {mayWrite && (
          <TabLink
            to="/places"
            search={placesSearch({ list: 'actions', add: 'action' })}
            className="button button-strong"
          >
            Agree an action
          </TabLink>
        )}
        {mayWrite && (
          <button type="button" className="button" onClick={() => setPasting(true)}>
            Paste minutes
          </button>
        )}
        <TabLink to="/jag/updates" className="button">
          Give updates on ours
        </TabLink>
      </div>
      <AskUpdates actions={read.actions} meetings={read.meetings} />
      {read.actions.length === 0 ? (
        <div className="empty">
          <p className="empty-title">No actions yet</p>
          <p>Agreed work with an owner and a day. Type one in, or paste the minutes of a meeting.</p>
        </div>
      ) : (
        <Filled actions={read.actions} at={at} />
      )}
    </>
  )
}

function Filled({ actions, at }: { actions: readonly ActionEntry[]; at: LookedAt }) {
  const [filter, setFilter] = useState<ActionFilter>(everyAction)
  const counts = countsOf(actions, at)
  const rows = actionRows(actions, filter, at)
  const put = (more: Partial<ActionFilter>): void => setFilter({ ...filter, ...more })
  const toggle = (id: Narrowing): void =>
    put({ only: filter.only.includes(id) ? filter.only.filter((each) => each !== id) : [...filter.only, id] })
  const agencies = [...new Set(actions.flatMap(({ fields }) => fields.owners.map(({ agency }) => agency)))]
  return (
    <>
      <fieldset className="chips jag-chips">
        <legend className="visually-hidden">Only</legend>
        {(Object.keys(narrowings) as Narrowing[]).map((id) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={filter.only.includes(id)}
            onClick={() => toggle(id)}
          >
            {narrowings[id]} {counts[id]}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          aria-pressed={filter.isOverShown}
          onClick={() => put({ isOverShown: !filter.isOverShown })}
        >
          Also what is over
        </button>
      </fieldset>
      <div className="places-filters">
        <Choice
          label="Who does it"
          value={filter.agency}
          every="All agencies"
          choices={agencies.sort().map((agency) => [agency, agencyName(agency)])}
          put={(agency) => put({ agency })}
        />
        <Choice
          label="Meeting"
          value={filter.meeting}
          every="All meetings"
          choices={at.meetings.map(({ id, fields }) => [id, fields.name])}
          put={(meeting) => put({ meeting })}
        />
        <Choice
          label="Part"
          value={filter.part}
          every="Both parts"
          choices={[
            ['1', 'Part 1: public'],
            ['2', 'Part 2'],
          ]}
          put={(part) => put({ part: part === '1' || part === '2' ? part : '' })}
        />
      </div>
      <p className="quiet" role="status">
        {counted(rows.length, 'action')}
      </p>
      <ul className="action-rows">
        {rows.map((action) => (
          <ActionRow key={action.id} action={action} at={at} />
        ))}
      </ul>
      <ListAsFile list="actions" />
    </>
  )
}

interface ChoiceProps {
  label: string
  value: string
  every: string
  choices: readonly (readonly [string, string])[]
  put: (value: string) => void
}

function Choice({ label, value, every, choices, put }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="field" value={value} onChange={({ target }) => put(target.value)}>
        <option value="">{every}</option>
        {choices.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
