import { useEffect, useState } from 'react'
import { observations, type PatrolDose } from '../../../server/contract/visits.ts'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { monthWords } from '../../parts/words.ts'
import { type DoseQuestion, useDose } from '../../state/dose.ts'
import { useReference } from '../../state/reference.ts'
import { useSession } from '../../state/session.ts'
import { ReadTrouble } from '../places/ReadTrouble.tsx'
import { agencyName } from '../places/told-words.ts'
import { doseWeeks } from './dose-weeks.ts'
import { NoticeForm } from './NoticeForm.tsx'

const everything: DoseQuestion = { from: '', to: '', ward: '' }

/** What was planned and what was delivered: minutes at places, by agency and week. */
export function DeliveredView() {
  const [question, setQuestion] = useState(everything)
  const { dose, failure, ask } = useDose()
  const role = useSession((state) => state.session?.role)
  useEffect(() => void ask(question), [ask, question])
  if (failure)
    return <ReadTrouble title="This could not be read." failure={failure} again={() => ask(question)} />
  if (!dose) return <p className="data-loading">Adding up …</p>
  const mayGive = role === 'analyst' || role === 'officer'
  return (
    <div className="patrol-delivered">
      {dose.notice ? (
        <p className="quiet">
          Staff were told on {monthWords(dose.notice.staffToldOn)} that minutes are counted. DPIA:{' '}
          {dose.notice.dpia}, entered by {agencyName(dose.notice.agency)}.
        </p>
      ) : mayGive ? (
        <NoticeForm done={() => void ask(question)} />
      ) : (
        <p>Visits are not counted yet: an officer or analyst first says when staff were told.</p>
      )}
      <Filter question={question} change={setQuestion} />
      {dose.rows.length === 0 ? (
        <p className="patrol-empty">No shift in this time that you may read has begun yet.</p>
      ) : (
        <Delivered dose={dose} />
      )}
    </div>
  )
}

function Filter({ question, change }: { question: DoseQuestion; change: (next: DoseQuestion) => void }) {
  const reference = useReference((state) => state.reference)
  const { from, to, ward } = question
  return (
    <form className="patrol-dose-filter" aria-label="Which shifts">
      <label>
        From
        <input
          className="field"
          type="date"
          value={from}
          onChange={(event) => change({ ...question, from: event.currentTarget.value })}
        />
      </label>
      <label>
        To
        <input
          className="field"
          type="date"
          value={to}
          onChange={(event) => change({ ...question, to: event.currentTarget.value })}
        />
      </label>
      <label>
        Ward
        <select
          className="field"
          value={ward}
          onChange={(event) => change({ ...question, ward: event.currentTarget.value })}
        >
          <option value="">All wards</option>
          {reference?.wards.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => print()}>
        Print
      </button>
    </form>
  )
}

const columns = [
  { label: 'Place' },
  { label: 'Agency' },
  { label: 'Week of' },
  { label: 'Planned visits', number: true },
  { label: 'Full', number: true },
  { label: 'Short', number: true },
  { label: 'Estimated', number: true },
  { label: 'Planned minutes', number: true },
  { label: 'Minutes', number: true },
]

function Delivered({ dose }: { dose: PatrolDose }) {
  const sum = (of: (row: PatrolDose['rows'][number]) => number) =>
    dose.rows.reduce((all, row) => all + of(row), 0)
  const [full, planned] = [sum((row) => row.full), sum((row) => row.plannedVisits)]
  return (
    <>
      <p>
        <strong>
          {full} full visits of {planned} planned
        </strong>
        , {sum((row) => row.short)} short, {sum((row) => row.estimated)} estimated.{' '}
        {sum((row) => row.minutes)} minutes of {sum((row) => row.plannedMinutes)}.
      </p>
      <WeeksStrip dose={dose} />
      <SortableTable
        caption="Planned and delivered, newest week first"
        columns={columns}
        rows={dose.rows.map((row) => ({
          id: `${row.hotspot} ${row.agency} ${row.week}`,
          cells: [
            { text: `${row.name}, ${row.ward}`, sort: row.name },
            agencyName(row.agency),
            { text: monthWords(row.week), sort: row.week },
            ...[row.plannedVisits, row.full, row.short, row.estimated, row.plannedMinutes, row.minutes],
          ],
        }))}
      />
      <p className="quiet">
        Full: 10 minutes or more that somebody tapped. Short: less. Estimated: nobody said when the team left.
        What several phones of a team said of one stay is one visit. By agency and week, because a team may be
        fewer than three people.
      </p>
      <Observed observed={dose.observed} />
    </>
  )
}

const barHeight = 80

/** A pair of bars a week: planned behind, delivered in front. */
function WeeksStrip({ dose }: { dose: PatrolDose }) {
  const weeks = doseWeeks(dose).slice(-26)
  const highest = Math.max(1, ...weeks.flatMap(({ planned, delivered }) => [planned, delivered]))
  const words = weeks
    .map(({ week, planned, delivered }) => `week of ${monthWords(week)} ${delivered} of ${planned} minutes`)
    .join(', ')
  return (
    <figure className="patrol-weeks">
      <svg
        viewBox={`0 0 ${weeks.length * 24} ${barHeight + 18}`}
        style={{ maxWidth: weeks.length * 26 }}
        role="img"
        aria-label={`Minutes by week: ${words}.`}
      >
        {weeks.map(({ week, planned, delivered }, at) => {
          const [behind, front] = [planned, delivered].map((value) => (value / highest) * barHeight)
          return (
            <g key={week} transform={`translate(${at * 24} 0)`}>
              <rect
                className="patrol-bar-planned"
                x={2.5}
                y={barHeight - behind + 0.5}
                width={19}
                height={behind}
              />
              <rect className="patrol-bar-done" x={6} y={barHeight - front} width={12} height={front} />
              {(at === 0 || at === weeks.length - 1) && (
                <text x={at === 0 ? 2 : 22} y={barHeight + 14} textAnchor={at === 0 ? 'start' : 'end'}>
                  {week.slice(8, 10)}/{week.slice(5, 7)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption>
        <span className="patrol-key patrol-key-planned">planned</span>{' '}
        <span className="patrol-key patrol-key-done">delivered</span> minutes by week
      </figcaption>
    </figure>
  )
}

function Observed({ observed }: { observed: PatrolDose['observed'] }) {
  if (observed.length === 0) return null
  return (
    <section aria-label="What was seen">
      <h2>What was seen</h2>
      <ul className="patrol-seen">
        {observed.map(({ week, agency, name, words, note }, at) => (
          <li key={`${week} ${at.toString()}`}>
            <strong>{name}</strong>, week of {monthWords(week)}, {agencyName(agency)}:{' '}
            {[...words.map((word) => observations[word]), note].filter(Boolean).join('. ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
