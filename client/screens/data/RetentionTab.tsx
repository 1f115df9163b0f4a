import { useEffect } from 'react'
import { CountText } from '../../parts/CountText.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { monthWords, rangeWords } from '../../parts/words.ts'
import { useRegisters } from '../../state/registers.ts'

/** How long each kind of record is kept, and what was deleted when. */
export function RetentionTab() {
  const retention = useRegisters((state) => state.retention)
  const failure = useRegisters((state) => state.failure)
  const load = useRegisters((state) => state.loadRetention)
  useEffect(() => void load(), [load])
  if (failure)
    return (
      <Notice
        title="This could not be read."
        tone="trouble"
        action={{ label: 'Try again', run: () => void load() }}
      />
    )
  if (retention === null) return <p className="data-loading">Loading …</p>
  return (
    <>
      <h2>How long things are kept</h2>
      <dl className="kept-list">
        {retention.rules.map(({ kind, label, keep, note, arrivesWith }) => (
          <div key={kind}>
            <dt>{label}</dt>
            <dd>
              {keep}
              {note && <span className="quiet"> {note}</span>}
              {arrivesWith && <span className="quiet"> Arrives with {arrivesWith}.</span>}
            </dd>
          </div>
        ))}
      </dl>
      <h2>What was deleted</h2>
      {retention.deletions.length === 0 && <p className="quiet">Nothing has been old enough yet.</p>}
      <ul className="deletion-list">
        {retention.deletions.map(({ at, kind, rule, source, monthFirst, monthLast, records }) => (
          <li key={`${at}-${kind}-${source}-${rule}`}>
            {monthWords(at.slice(0, 10))}: {source ?? kind}
            {monthFirst && monthLast && `, ${rangeWords(monthFirst, monthLast)}`}, older than {rule}
            {records !== null && (
              <>
                : <CountText count={records} /> deleted
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
