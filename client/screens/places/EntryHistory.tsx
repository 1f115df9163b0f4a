import { useEffect, useState } from 'react'
import type { ToldHistory } from '../../../server/contract/told/told.ts'
import { monthWords } from '../../parts/words.ts'
import { type Failure, failureWords } from '../../state/failure-words.ts'
import { historyOf } from '../../state/told.ts'
import { roleNames } from '../sign-in/role-words.ts'
import { agencyName, fieldLabel, keptWords } from './told-words.ts'

const whatWords: Record<ToldHistory['changes'][number]['what'], string> = {
  added: 'wrote it',
  changed: 'changed it',
  removed: 'removed it',
  restored: 'brought it back',
  step: 'said what became of it',
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

const roleName = (role: string): string =>
  Object.entries(roleNames)
    .find(([id]) => id === role)?.[1]
    .toLowerCase() ?? role

/** Who changed what, newest first; asked anew when the record has another version. */
export function EntryHistory({ id, version }: { id: string; version: string }) {
  const [changes, setChanges] = useState<ToldHistory['changes'] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let isWanted = true
    void historyOf(id).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setChanges(answer.value.changes)
      else setFailure(answer.failure)
    })
    return () => {
      isWanted = false
    }
  }, [id, version])
  if (failure) return <p role="alert">{failureWords(failure)}</p>
  if (!changes) return <p className="quiet">Looking it up …</p>
  return (
    <ol className="told-history" aria-label="Who changed what, newest first">
      {changes.toReversed().map(({ at, agency, role, what, fields }) => (
        <li key={`${at} ${what}`}>
          <p>
            {agencyName(agency)} ({roleName(role)}) {whatWords[what]},{' '}
            {monthWords(londonDay.format(new Date(at)))}, {clock.format(new Date(at))}
          </p>
          {fields.map(({ field, before, after }) => (
            <p key={field} className="quiet">
              {fieldLabel(field)}: {keptWords(field, before)} → {keptWords(field, after)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
