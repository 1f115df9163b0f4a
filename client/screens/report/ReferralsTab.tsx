import { useEffect } from 'react'
import {
  type ReferralAnswerWord,
  type ReferralEntry,
  referralAnswerLabels,
  referralBands,
  referralPanels,
} from '../../../server/contract/place-referrals.ts'
import { harms } from '../../../server/contract/told/words.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useReferrals } from '../../state/referrals.ts'
import { agencyWords } from '../sign-in/role-words.ts'
import { AnswerChoice } from './AnswerChoice.tsx'
import type { AreaProps } from './AreaPart.tsx'
import { NoParty } from './NoParty.tsx'
import { ReferralForm } from './ReferralForm.tsx'
import { numberOf } from './referral-number.ts'

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

function ReferralRow({ referral }: { referral: ReferralEntry }) {
  const answer = useReferrals((state) => state.answer)
  const { id, quarter, panel, agency, owner, about, mayAnswer, answer: given } = referral
  const number = numberOf(id)
  const words = Object.entries(referralAnswerLabels)
    .filter(([word]) => word !== given)
    .map(([word, label]) => ({ id: word as ReferralAnswerWord, label }))
  return (
    <>
      <p className="report-list-title">
        {number} · {given === null ? 'no answer yet' : referralAnswerLabels[given]}
      </p>
      <p className="quiet">
        {[
          quarter,
          labelOf(referralPanels, panel),
          `from ${agencyWords(agency)} to ${agencyWords(owner)}`,
        ].join(' · ')}
      </p>
      {about && (
        <p>
          {about.zoneName}: {labelOf(harms, about.harm)}, {labelOf(referralBands, about.band)} young people
        </p>
      )}
      {mayAnswer && (
        <AnswerChoice
          label={`Your answer to ${number}`}
          words={words}
          action="Answer"
          answer={(word) => answer(id, word)}
        />
      )}
    </>
  )
}

const labelOf = (list: readonly { id: string; label: string }[], wanted: string): string =>
  list.find(({ id }) => id === wanted)?.label ?? wanted
