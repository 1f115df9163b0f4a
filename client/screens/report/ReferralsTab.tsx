import { useEffect } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { useReferrals } from '../../state/referrals.ts'
import type { AreaProps } from './AreaPart.tsx'
import { NoParty } from './NoParty.tsx'
import { ReferralForm } from './ReferralForm.tsx'
import { ReferralRow } from './ReferralRow.tsx'

/** Refer a place, and what became of those that this agency referred or owes an answer to. */
export function ReferralsTab(area: AreaProps) {
  const list = useReferrals((state) => state.list)
  const failed = useReferrals((state) => state.loadFailure !== null)
  const load = useReferrals((state) => state.load)
  useEffect(() => void load(), [load])
  return (
    <>
      <h1>Refer a place</h1>
      <p>
        A panel or a return-home interview spoke of a place where young people come to harm. Half a minute: an
        area, a quarter, the harm, about how many. No child, no name, no address.
      </p>
      {failed && (
        <Notice
          title="The referrals could not be loaded."
          tone="trouble"
          action={{ label: 'Try again', run: () => void load() }}
        />
      )}
      {list === null && !failed && <p className="data-loading">Loading.</p>}
      {list?.isParty === false && <NoParty what="referrals of places" />}
      {list?.isParty && (
        <>
          <ReferralForm {...area} parties={list.parties} />
          <section className="report-part-box">
            <h2>Referrals of your agency</h2>
            {list.referrals.length === 0 && <p className="quiet">None yet, sent or to answer.</p>}
            <ul className="report-list">
              {list.referrals.map((referral) => (
                <li key={referral.id}>
                  <ReferralRow referral={referral} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  )
}
