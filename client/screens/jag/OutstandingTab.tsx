import { useId, useState } from 'react'
import { outstandingRows } from '../../../server/contract/told/outstanding.ts'
import { counted, monthWords } from '../../parts/words.ts'
import { ReadTrouble } from '../places/ReadTrouble.tsx'
import { type ActionEntry, type MeetingEntry, useJag } from './use-jag.ts'

/** The table of the papers: minute number and title, matter, update. On screen, on paper, as a file. */
export function OutstandingTab() {
  const { read, failure, again } = useJag()
  if (read) return <Outstanding actions={read.actions} meetings={read.meetings} />
  return failure ? (
    <ReadTrouble title="The actions could not be read." failure={failure} again={again} />
  ) : (
    <p className="data-loading">Loading …</p>
  )
}

interface OutstandingProps {
  actions: readonly ActionEntry[]
  meetings: readonly MeetingEntry[]
}

function Outstanding({ actions, meetings }: OutstandingProps) {
  const withActions = meetings.filter(({ id }) => actions.some(({ fields }) => fields.meeting === id))
  const [chosen, choose] = useState<string>(withActions[0]?.id ?? '')
  const id = useId()
  const meeting = meetings.find((each) => each.id === chosen)
  const rows = outstandingRows(actions, {
    meeting: meeting?.id ?? null,
    last: meeting?.fields.last ?? null,
  })
  const query = meeting ? `meeting=${encodeURIComponent(meeting.id)}` : ''
  return (
    <section className="outstanding" aria-label="Matters outstanding">
      <div className="places-filters">
        <label htmlFor={id}>
          <span>Meeting</span>
          <select id={id} className="field" value={chosen} onChange={({ target }) => choose(target.value)}>
            {withActions.map((each) => (
              <option key={each.id} value={each.id}>
                {each.fields.name}
              </option>
            ))}
            <option value="">Actions of no meeting</option>
          </select>
        </label>
      </div>
      <h2>Matters outstanding{meeting && `: ${meeting.fields.name}`}</h2>
      <p className="quiet">
        {[
          counted(rows.length, 'matter'),
          meeting?.fields.last && `last meeting ${monthWords(meeting.fields.last)}`,
          meeting?.fields.next && `next meeting ${monthWords(meeting.fields.next)}`,
          'for the parties of the meeting, not for publication',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {rows.length === 0 ? (
        <div className="empty">
          <p className="empty-title">Nothing is outstanding</p>
          <p>Every action that a meeting has not closed stands here.</p>
        </div>
      ) : (
        <table className="data-table outstanding-table">
          <caption className="visually-hidden">Matters outstanding</caption>
          <thead>
            <tr>
              <th scope="col">Minute number and title</th>
              <th scope="col">Matter</th>
              <th scope="col">Update</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" data-label="Minute">
                  {row.minute || 'No minute'}
                </th>
                <td data-label="Matter">{row.matter}</td>
                <td data-label="Update">{row.update}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="button-row">
        <a
          className="button"
          href={`/api/export/jag/outstanding.csv?${[query, 'excel=1'].filter(Boolean).join('&')}`}
          download
        >
          Save as a table
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <a
          className="link-button"
          href={`/api/export/jag/outstanding.about.txt${query && `?${query}`}`}
          download
        >
          What the table holds
        </a>
      </p>
    </section>
  )
}
