import type { PartnerReport } from '../../../server/contract/imports.ts'
import { counted, countWords } from '../../parts/words.ts'

const becameWords: Readonly<Record<string, string>> = {
  protectedSource: 'because of the source',
  dwelling: 'at somebody’s home',
  coded: 'coded domestic or sensitive',
  kindOfIncident: 'of a kind that is always protected',
}

const confidenceWords: Readonly<Record<string, string>> = {
  coordinates: 'by coordinates',
  postcode: 'by postcode',
  streetExact: 'by street name, as written',
  streetLikely: 'by street name, most likely meant',
}

const inOrder = (counts: Readonly<Record<string, number>>, words: Readonly<Record<string, string>>) =>
  [...new Set([...Object.keys(words), ...Object.keys(counts)])]
    .filter((key) => (counts[key] ?? 0) > 0)
    .map((key) => `${countWords(counts[key])} ${words[key] ?? key}`)

/** How many rows are kept only as zone and quarter (or whole year), and why; null when none are. */
export function protectedSentence(
  { protected: count, becameProtected }: PartnerReport,
  isYearly = false,
): string | null {
  if (count === 0) return null
  const why = inOrder(becameProtected, becameWords)
  const parts = why.length === 0 ? '' : `: ${why.join(', ')}`
  return `${counted(count, 'row')} became protected${parts}. Kept as zone and ${isYearly ? 'whole year' : 'quarter'} only, without day, place or words.`
}

/** How the places were found; null when no row was taken. */
export function placeSentence({ confidence }: PartnerReport): string | null {
  const found = inOrder(confidence, confidenceWords)
  if (found.length === 0) return null
  const likely = confidence.streetLikely ?? 0
  const hint = likely > 0 ? ' Look at a few of the likely ones before you import.' : ''
  return `Places were found: ${found.join(', ')}.${hint}`
}
