import { type AuditEntry, auditEvents } from '../../../server/contract/audit.ts'
import { CountText } from '../../parts/CountText.tsx'
import type { AuditWanted } from '../../state/audit.ts'
import { agencyWords, roleNames } from '../sign-in/role-words.ts'
import { aboutWords } from './about-words.ts'
import { basisWords, outcomeWords, whenWords } from './audit-words.ts'

interface AuditEntryRowProps {
  entry: AuditEntry
  /** Shows only entries of the same account or agency. */
  only: (part: Partial<AuditWanted>) => void
}

/** One entry: when, what, who, about what, and how it ended. */
export function AuditEntryRow({ entry, only }: AuditEntryRowProps) {
  const { number, at, event, account, role, agency, basis, outcome, withheld, times } = entry
  const { words, rest } = aboutWords(entry)
  // Of anything but figures the basis says nothing.
  const of = event === 'question' || event === 'export' ? basisWords(basis) : ''
  const ended = [of, outcomeWords(outcome)].filter((words) => words !== '').join(', ')
  return (
    <li className="audit-entry">
      <p className="audit-when">
        {whenWords(at)} <span className="quiet">entry {number}</span>
      </p>
      <p className="audit-what">
        <strong>{auditEvents[event]}</strong>
        {times > 1 && (
          <>
            , <CountText count={times} /> times within a minute
          </>
        )}
      </p>
      <p className="audit-who">
        {role === 'system' ? 'This machine' : roleNames[role]}
        {agency !== '' && role !== 'system' && (
          <>
            {' of '}
            <button type="button" className="link-button" onClick={() => only({ agency })}>
              {agencyWords(agency)}
            </button>
          </>
        )}
        {account !== null && (
          <>
            {', account '}
            <button type="button" className="link-button" title={account} onClick={() => only({ account })}>
              {account.slice(0, 8)}
            </button>
          </>
        )}
      </p>
      <p className="audit-about">
        {words} {rest !== '' && <code>{rest}</code>}
        {ended !== '' && <span className="quiet"> {ended}</span>}
        {withheld > 0 && (
          <span className="quiet">
            {ended === '' ? ' ' : ', '}
            <CountText count={withheld} /> figures withheld
          </span>
        )}
      </p>
    </li>
  )
}
