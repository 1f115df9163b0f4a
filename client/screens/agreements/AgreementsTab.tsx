import { useEffect, useState } from 'react'
import { dataProtection } from '../../../server/contract/access.ts'
import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import type { Role } from '../../../server/contract/reference.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useRegisters } from '../../state/registers.ts'
import { useSession } from '../../state/session.ts'
import { AgreementCard } from './AgreementCard.tsx'
import './agreements.css'
import { NewAgreement } from './NewAgreement.tsx'

const keepers: readonly Role[] = dataProtection

/** Who may see whose records until when, in plain words; the data-protection lead keeps them here. */
export function AgreementsTab() {
  const agreements = useRegisters((state) => state.agreements)
  const failure = useRegisters((state) => state.failure)
  const load = useRegisters((state) => state.loadAgreements)
  const isKeeper = useSession(({ session }) => session !== null && keepers.includes(session.role))
  const [isAdding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
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
  const known = agenciesOf(agreements)
  const done = (words: string): void => {
    setSaid(words)
    void load()
  }
  return (
    <>
      {isKeeper && !isAdding && (
        <button type="button" className="button button-strong" onClick={() => setAdding(true)}>
          New agreement
        </button>
      )}
      <p className="said" role="status">
        {said}
      </p>
      {isAdding && (
        <NewAgreement
          known={known}
          added={({ reference }) => {
            setAdding(false)
            done(`${reference} was added. Nothing of it is published until you decide so.`)
          }}
          close={() => setAdding(false)}
        />
      )}
      {agreements.length === 0 && !isAdding && <NoAgreements isKeeper={isKeeper} />}
      <ul className="agreement-list">
        {agreements.map((agreement) => (
          <AgreementCard
            key={agreement.reference}
            agreement={agreement}
            keeper={isKeeper ? { known, done } : null}
          />
        ))}
      </ul>
    </>
  )
}

function NoAgreements({ isKeeper }: { isKeeper: boolean }) {
  return (
    <div className="empty">
      <p className="empty-title">
        {isKeeper ? 'There is no agreement yet' : 'No agreement names your agency yet'}
      </p>
      <p>
        A partner’s records come in, and are counted, only under an agreement.
        {isKeeper ? ' Add the first one.' : ' The data-protection lead keeps them.'}
      </p>
    </div>
  )
}

const agenciesOf = (agreements: readonly AgreementEntry[]): string[] =>
  [...new Set(agreements.flatMap(({ parties }) => parties))].sort()
