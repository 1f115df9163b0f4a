import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import { monthWords } from '../../parts/words.ts'

export interface AgreementChoice {
  reference: string
  parties: readonly string[]
  ends: string
  /** Why it cannot be used; null when it can. */
  why: string | null
}

/** The agreements over a source, those that may be used first, each other with its reason. */
export function agreementChoices(
  agreements: readonly AgreementEntry[],
  source: string,
  agency: string,
): AgreementChoice[] {
  return agreements
    .filter((agreement) => agreement.source === source)
    .map((agreement) => ({
      reference: agreement.reference,
      parties: agreement.parties,
      ends: agreement.ends,
      why: reasonAgainst(agreement, agency),
    }))
    .sort((a, b) => Number(a.why !== null) - Number(b.why !== null) || (a.reference < b.reference ? -1 : 1))
}

function reasonAgainst({ state, starts, ends, parties }: AgreementEntry, agency: string): string | null {
  if (state === 'expired') return `expired on ${monthWords(ends)}: the data-protection lead can renew it`
  if (state === 'ended') return 'was ended early'
  if (state === 'notYet') return `begins on ${monthWords(starts)}`
  return parties.includes(agency) ? null : 'does not name your agency'
}
