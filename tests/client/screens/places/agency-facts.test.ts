import { expect, it } from 'vitest'
import { agencyFacts, agencySentence } from '../../../../client/screens/places/agency-facts.ts'
import { sentenceOf } from '../../../../client/screens/places/venue-words.ts'
import { noSteps } from '../../../../server/contract/told/told.ts'
import { action, report, standing } from './told-entries.ts'

const owned = { ...noSteps, owner: 'council' }
const waiting = (id: string, daysOpen: number) =>
  report({ id, steps: owned, standing: { ...standing, daysOpen } })
const closed = report({
  id: 'closed',
  agency: 'council',
  steps: owned,
  standing: { ...standing, isOver: true },
})
const entries = [waiting('new', 2), waiting('old', 12), closed, action(), report({ id: 'nobody' })]

it('names what an agency owes, the oldest first, what it wrote and has to do', () => {
  const facts = agencyFacts(entries, 'council')
  expect(facts.owed.map(({ id }) => id)).toEqual(['old', 'new'])
  expect(facts.reports.map(({ id }) => id)).toEqual(['closed'])
  expect(agencySentence(facts)).toBe(
    'Owes 2 answers, the oldest open 12 days. Wrote 1 report, 0 still open. 1 action to do.',
  )
  expect(agencySentence(agencyFacts(entries, 'library'))).toBe(
    'Owes no answer. Wrote 0 reports, 0 still open.',
  )
})

it('says how few venues carry half', () => {
  const shares = { kinds: [{ kind: 'Takeaway', venues: 20 }], kind: 'Takeaway', dataVersion: '', ranked: [] }
  expect(sentenceOf({ ...shares, half: 3, total: 340 })).toBe(
    '3 of 20 venues carry half of the 340 incidents near them.',
  )
  expect(sentenceOf({ ...shares, half: null, total: 0 })).toMatch(/^No incident was counted near any of 20/)
})
