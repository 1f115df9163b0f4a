import { useState } from 'react'
import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import { isUncounted } from '../../../server/contract/sources.ts'
import { publishWords, termWords } from '../../parts/agreement-words.ts'
import { monthWords } from '../../parts/words.ts'
import { EndDialog, PublishDialog, RenewDialog } from './AgreementDialogs.tsx'
import { londonToday } from './days.ts'
import { EditAgreement } from './EditAgreement.tsx'

interface AgreementCardProps {
  agreement: AgreementEntry
  /** Given to who may change it: agencies of other agreements, and what to do after a change. */
  keeper: { known: readonly string[]; done: (words: string) => void } | null
}

type Doing = 'edit' | 'renew' | 'end' | 'publish'

/** One agreement in plain words; for its keeper with what can be done. Surveys are in no release: nothing to decide. */
export function AgreementCard({ agreement, keeper }: AgreementCardProps) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = (): void => setDoing(null)
  return (
    <li className={`agreement agreement-${agreement.state}`}>
      <h2>{agreement.sourceLabel}</h2>
      <p className="agreement-term">{termWords(agreement, londonToday())}</p>
      {keeper && doing === 'edit' ? (
        <EditAgreement
          agreement={agreement}
          known={keeper.known}
          close={close}
          saved={(words) => {
            close()
            keeper.done(words)
          }}
        />
      ) : (
        <AgreementFacts agreement={agreement} />
      )}
      {keeper && doing !== 'edit' && agreement.state !== 'ended' && (
        <KeeperButtons agreement={agreement} choose={setDoing} />
      )}
      {keeper && doing === 'renew' && <RenewDialog agreement={agreement} close={close} done={keeper.done} />}
      {keeper && doing === 'end' && <EndDialog agreement={agreement} close={close} done={keeper.done} />}
      {keeper && doing === 'publish' && (
        <PublishDialog agreement={agreement} close={close} done={keeper.done} />
      )}
    </li>
  )
}

function KeeperButtons({ agreement, choose }: { agreement: AgreementEntry; choose: (doing: Doing) => void }) {
  const what = <span className="visually-hidden"> {agreement.reference}</span>
  return (
    <div className="button-row">
      <button type="button" className="button" onClick={() => choose('edit')}>
        Change{what}
      </button>
      <button type="button" className="button" onClick={() => choose('renew')}>
        Renew{what}
      </button>
      {!isUncounted(agreement.source) && (
        <button type="button" className="button" onClick={() => choose('publish')}>
          What is published{what}
        </button>
      )}
      <button type="button" className="button" onClick={() => choose('end')}>
        End now{what}
      </button>
    </div>
  )
}

const classWords = { shared: 'Shared', protected: 'Protected' } as const

function AgreementFacts({ agreement }: { agreement: AgreementEntry }) {
  const { reference, purpose, parties, contact, retentionMonths, lawfulBasis } = agreement
  const { publishAgreedBy, publishAgreedOn } = agreement
  return (
    <>
      <p>{purpose}</p>
      <dl>
        <dt>Who may count it live</dt>
        <dd>{parties.map((party) => party.replaceAll('-', ' ')).join(', ')}</dd>
        <dt>Published</dt>
        <dd>
          {publishWords(agreement)}
          {publishAgreedBy && ` Agreed by ${publishAgreedBy}`}
          {publishAgreedBy && publishAgreedOn && ` on ${monthWords(publishAgreedOn)}`}
          {publishAgreedBy && '.'}
        </dd>
        <dt>Class</dt>
        <dd>{classWords[agreement.class]}</dd>
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
    </>
  )
}
