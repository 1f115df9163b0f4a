import type { PartnerReport } from '../../../server/contract/imports.ts'
import { placeSentence, protectedSentence } from './partner-words.ts'

/** How places were found, and what became protected and why. */
export function PartnerSentences({ partner }: { partner: PartnerReport }) {
  const sentences = [protectedSentence(partner), placeSentence(partner)].filter((text) => text !== null)
  return sentences.map((text) => (
    <p key={text} className="note">
      {text}
    </p>
  ))
}
