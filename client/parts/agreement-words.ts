import type { AgreementEntry } from '../../server/contract/agreement.ts'
import { monthWords } from './words.ts'

type Terms = Pick<AgreementEntry, 'state' | 'starts' | 'ends' | 'endedAt' | 'publish'>

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Until when, in words: `In force until 31 Mar 2027: 12 days left`. `today` is a day `YYYY-MM-DD`. */
export function termWords({ state, starts, ends, endedAt }: Terms, today: string): string {
  if (state === 'ended') return `Ended early on ${monthWords((endedAt ?? ends).slice(0, 10))}`
  if (state === 'expired') return `Ended ${monthWords(ends)}`
  if (state === 'notYet') return `Begins ${monthWords(starts)}`
  const left = daysBetween(today, ends)
  const countdown = left === 0 ? 'today is its last day' : `${left} ${left === 1 ? 'day' : 'days'} left`
  return `In force until ${monthWords(ends)}: ${countdown}`
}

const audiences = {
  none: 'Nothing of it is published.',
  partner: 'Releases for partners may hold it.',
  public: 'Releases for partners and the public may hold it.',
} as const

/** What may be published of it. */
export const publishWords = ({ publish }: Pick<Terms, 'publish'>): string => audiences[publish]

/** Why a source does not count any more; no figure of it. */
export function expiredWords({ state, ends, endedAt }: Pick<Terms, 'state' | 'ends' | 'endedAt'>): string {
  const day = state === 'ended' && endedAt !== null ? endedAt.slice(0, 10) : ends
  return `Agreement ended ${monthWords(day)}: its records are not counted until it is renewed.`
}
