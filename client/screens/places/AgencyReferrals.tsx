import { useEffect } from 'react'
import type { ReferralEntry } from '../../../server/contract/place-referrals.ts'
import { useReferrals } from '../../state/referrals.ts'
import { ReferralRow } from '../report/ReferralRow.tsx'
import { Part } from './Part.tsx'

/** Referrals of places that one agency answers or made: shown to who may read them, and to nobody else spoken of. */
export function AgencyReferrals({ agency }: { agency: string }) {
  const list = useReferrals((state) => state.list)
  const load = useReferrals((state) => state.load)
  useEffect(() => void load(), [load])
  if (!list?.isParty) return null
  return (
    <>
      <Rows title="Referrals to answer" referrals={list.referrals.filter(({ owner }) => owner === agency)} />
      <Rows
        title="Referrals it made"
        referrals={list.referrals.filter(({ agency: by, owner }) => by === agency && owner !== agency)}
      />
    </>
  )
}

function Rows({ title, referrals }: { title: string; referrals: readonly ReferralEntry[] }) {
  return (
    <Part title={title}>
      {referrals.length === 0 && <p className="quiet">None that you may read.</p>}
      <ul className="report-list">
        {referrals.map((referral) => (
          <li key={referral.id}>
            <ReferralRow referral={referral} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
