import { useEffect, useState } from 'react'
import { auditEvents } from '../../../server/contract/audit.ts'
import { CountText } from '../../parts/CountText.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useRegisters } from '../../state/registers.ts'

/** Who asked or did what, for the data-protection lead. */
export function AuditTab() {
  const [event, chooseEvent] = useState('')
  const { audit, auditBefore, chain, failure, loadAudit, loadOlderAudit, checkChain } = useRegisters()
  useEffect(() => void loadAudit(event), [loadAudit, event])
  useEffect(() => void checkChain(), [checkChain])
  return (
    <>
      <p role="status">
        {chain?.whole && (
          <>
            The chain is whole: <CountText count={chain.checked} /> entries checked.
          </>
        )}
      </p>
      {chain && !chain.whole && (
        <Notice title={`The chain is broken at entry ${chain.brokenAt}.`} tone="trouble">
          Somebody changed the audit behind this program. Keep a copy of the folder and find out who.
        </Notice>
      )}
      {failure && <Notice title="The audit could not be read." tone="trouble" />}
      <p className="audit-tools">
        <label>
          Show{' '}
          <select value={event} onChange={(change) => chooseEvent(change.target.value)}>
            <option value="">everything</option>
            {Object.entries(auditEvents).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>{' '}
        <a className="button" href={`/api/audit.csv${event && `?event=${event}`}`} download>
          Take it away as CSV
        </a>
      </p>
      <ol className="audit-list">
        {audit?.map((entry) => (
          <li key={entry.number}>
            <span className="number">{entry.at.slice(0, 16).replace('T', ' ')} UTC</span>{' '}
            <strong>{auditEvents[entry.event]}</strong> {entry.role}
            {entry.agency && `, ${entry.agency}`}: {entry.endpoint} {entry.question}
            <span className="quiet">
              {' '}
              {entry.basis === 'none' ? '' : entry.basis} {entry.outcome}
              {entry.times > 1 && (
                <>
                  , <CountText count={entry.times} /> times
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {auditBefore !== null && (
        <button type="button" className="button" onClick={() => void loadOlderAudit(event)}>
          Older
        </button>
      )}
    </>
  )
}
