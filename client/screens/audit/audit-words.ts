import type { AnswerBasis, AuditCheck } from '../../../server/contract/audit.ts'
import { problems } from '../../../server/contract/problem.ts'
import { countWords } from '../../parts/words.ts'

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

/** `22 Nov 2026, 06:49:03`, by London's clocks. */
export const whenWords = (at: string): string => london.format(new Date(at))

const bases: Readonly<Record<AnswerBasis, string>> = {
  open: 'open data',
  release: 'released figures',
  live: 'live figures or records',
  none: '',
}

/** What the answer was made of; nothing where there was none. */
export const basisWords = (basis: AnswerBasis): string => bases[basis]

/** What became of a try to send a mail, where it did not go. */
const ofMail: Readonly<Record<string, string>> = {
  refused: 'the mail host refused the address',
  later: 'the mail host did not take it yet',
  down: 'the mail host could not be reached',
}

/** How it ended; nothing for what simply was done. */
export function outcomeWords(outcome: string): string {
  if (outcome === 'done') return ''
  if (outcome === 'begun') return 'begun'
  if (Object.hasOwn(ofMail, outcome)) return ofMail[outcome]
  const known = Object.entries(problems).find(([code]) => code === outcome)
  return known ? known[1][1].replace(/\.$/, '') : outcome
}

/** The check of the chain in one sentence, for a chain that is whole. */
export function wholeWords({ checked, deletedThrough }: AuditCheck): string {
  const first =
    checked === 1
      ? 'The chain is whole: 1 entry checked'
      : `The chain is whole: ${countWords(checked)} entries checked`
  const deleted =
    deletedThrough === 0 ? '' : ` Entries up to number ${countWords(deletedThrough)} were deleted by age.`
  return `${first}, none of them changed, none missing between.${deleted}`
}

/** Where a broken chain begins to be wrong, in words. */
export const brokenWords = ({ brokenAt, checked }: AuditCheck): string =>
  `The chain is broken at entry ${countWords(brokenAt ?? 0)}. ${
    checked === 0
      ? 'No entry before it could be trusted either.'
      : `The ${countWords(checked)} entries before it are whole.`
  }`
