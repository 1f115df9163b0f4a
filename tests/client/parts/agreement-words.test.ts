import { expect, test } from 'vitest'
import { expiredWords, publishWords, termWords } from '../../../client/parts/agreement-words.ts'

const terms = { starts: '2026-03-01', ends: '2026-08-31', endedAt: null, publish: 'none' } as const

test.each([
  ['inForce', '2026-08-19', 'In force until 31 Aug 2026: 12 days left'],
  ['inForce', '2026-08-30', 'In force until 31 Aug 2026: 1 day left'],
  ['inForce', '2026-08-31', 'In force until 31 Aug 2026: today is its last day'],
  ['expired', '2026-09-01', 'Ended 31 Aug 2026'],
  ['notYet', '2026-02-01', 'Begins 1 Mar 2026'],
] as const)('%s on %s: %s', (state, today, words) => {
  expect(termWords({ ...terms, state }, today)).toBe(words)
})

test('an ended agreement says why nothing is counted, without a figure', () => {
  expect(expiredWords({ ...terms, state: 'expired' })).toBe(
    'Agreement ended 31 Aug 2026: its records are not counted until it is renewed.',
  )
  const ended = { ...terms, state: 'ended', endedAt: '2026-05-02T10:00:00Z' } as const
  expect(expiredWords(ended)).toContain('2 May 2026')
  expect(termWords(ended, '2026-06-01')).toBe('Ended early on 2 May 2026')
  expect(publishWords(terms)).toBe('Nothing of it is published.')
})
