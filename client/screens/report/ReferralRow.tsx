import {
  type ReferralAnswerWord,
  type ReferralEntry,
  referralAnswerLabels,
  referralBands,
  referralPanels,
} from '../../../server/contract/place-referrals.ts'
import { harms } from '../../../server/contract/told/words.ts'
import { useReferrals } from '../../state/referrals.ts'
import { agencyWords } from '../sign-in/role-words.ts'
import { AnswerChoice } from './AnswerChoice.tsx'
import './report.css'
import { numberOf } from './referral-number.ts'

/** One referral: whose it is, where it stands, and the answer where this viewer's agency owes it. */
export function ReferralRow({ referral }: { referral: ReferralEntry }) {
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
