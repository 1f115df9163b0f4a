import { useEffect } from 'react'
import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import { publishWords, termWords } from '../../parts/agreement-words.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useRegisters } from '../../state/registers.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

/** Who may see whose records until when, in plain words. */
export function AgreementsTab() {
  const agreements = useRegisters((state) => state.agreements)
  const failure = useRegisters((state) => state.failure)
  const load = useRegisters((state) => state.loadAgreements)
  useEffect(() => void load(), [load])
  if (failure)
    return (
      <Notice
        title="The agreements could not be read."
        tone="trouble"
        action={{ label: 'Try again', run: () => void load() }}
      />
    )
  if (agreements === null) return <p className="data-loading">Loading the agreements …</p>
  if (agreements.length === 0)
    return (
      <div className="empty">
        <p className="empty-title">No agreement names your agency yet</p>
        <p>
          A partner’s records come in, and are counted, only under an agreement. The data-protection lead
          keeps them.
        </p>
      </div>
    )
  return (
    <ul className="agreement-list">
      {agreements.map((agreement) => (
        <Agreement key={agreement.reference} agreement={agreement} />
      ))}
    </ul>
  )
}

function Agreement({ agreement }: { agreement: AgreementEntry }) {
  const { sourceLabel, reference, purpose, parties, contact, retentionMonths, lawfulBasis } = agreement
  return (
    <li className={`agreement agreement-${agreement.state}`}>
      <h2>{sourceLabel}</h2>
      <p className="agreement-term">{termWords(agreement, today())}</p>
      <p>{purpose}</p>
      <dl>
        <dt>Who may count it live</dt>
        <dd>{parties.map((party) => party.replaceAll('-', ' ')).join(', ')}</dd>
        <dt>Published</dt>
        <dd>
          {publishWords(agreement)}
          {agreement.publishAgreedBy && ` Agreed by ${agreement.publishAgreedBy}.`}
        </dd>
        <dt>Kept</dt>
        <dd>{retentionMonths} months</dd>
        {lawfulBasis && (
          <>
            <dt>Lawful basis</dt>
            <dd>{lawfulBasis}</dd>
          </>
        )}
        {contact && (
          <>
            <dt>Who to ask</dt>
            <dd>{contact}</dd>
          </>
        )}
        <dt>Reference</dt>
        <dd>{reference}</dd>
      </dl>
    </li>
  )
}
