import { useEffect } from 'react'
import { auditEvents } from '../../../server/contract/audit.ts'
import { Notice } from '../../parts/Notice.tsx'
import { counted } from '../../parts/words.ts'
import { anyEntry, useAudit } from '../../state/audit.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useRegisters } from '../../state/registers.ts'
import { AuditEntryRow } from './AuditEntryRow.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import './audit.css'
import { ChainState } from './ChainState.tsx'

/** Who asked or did what and when, for the data-protection lead. Reading it is itself written down. */
export function AuditTab() {
  const { wanted, entries, before, failure, isLoading, load, older } = useAudit()
  const loadAgreements = useRegisters((state) => state.loadAgreements)
  useEffect(() => {
    void load(anyEntry)
    void loadAgreements()
  }, [load, loadAgreements])
  const isFiltered = Object.values(wanted).some((value) => value !== '')
  return (
    <>
      <ChainState />
      {/* Another filter set from an entry fills the fields anew. */}
      <AuditFilters key={JSON.stringify(wanted)} wanted={wanted} choose={(next) => void load(next)} />
      {failure && (
        <Notice
          title="The audit could not be read."
          tone="trouble"
          action={{ label: 'Try again', run: () => void load(wanted) }}
        >
          {failureWords(failure)}
        </Notice>
      )}
      {entries === null && !failure && <p className="data-loading">Reading the audit …</p>}
      {entries?.length === 0 && (
        <div className="empty">
          <p className="empty-title">
            {isFiltered ? 'No entry fits these filters' : 'Nothing has been written down yet'}
          </p>
          <p>
            {isFiltered
              ? 'Days are London days, both included.'
              : 'Every question that held live figures, every change and every refusal will stand here.'}
          </p>
          {isFiltered && (
            <button type="button" className="button" onClick={() => void load(anyEntry)}>
              Show everything
            </button>
          )}
        </div>
      )}
      {entries && entries.length > 0 && (
        <>
          <p className="audit-shown" role="status">
            {counted(entries.length, 'entry', 'entries')} shown, newest first
            {wanted.event !== '' && `: ${auditEvents[wanted.event].toLowerCase()}`}
          </p>
          <ol className={isLoading ? 'audit-list audit-loading' : 'audit-list'}>
            {entries.map((entry) => (
              <AuditEntryRow
                key={entry.number}
                entry={entry}
                only={(part) => void load({ ...wanted, ...part })}
              />
            ))}
          </ol>
        </>
      )}
      {before !== null && (
        <button type="button" className="button" disabled={isLoading} onClick={() => void older()}>
          {isLoading ? 'Reading …' : 'Show older entries'}
        </button>
      )}
    </>
  )
}
