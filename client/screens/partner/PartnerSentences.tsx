import type { ImportReport } from '../../../server/contract/imports.ts'
import { isYearly } from '../../../server/contract/sources.ts'
import { placeSentence, protectedSentence } from './partner-words.ts'

/** How places were found, and what became protected and why. */
export function PartnerSentences({ report: { partner, source } }: { report: ImportReport }) {
  if (!partner) return null
  const sentences = [
    protectedSentence(partner, source !== null && isYearly(source)),
    placeSentence(partner),
  ].filter((text) => text !== null)
  return sentences.map((text) => (
    <p key={text} className="note">
      {text}
    </p>
  ))
}
