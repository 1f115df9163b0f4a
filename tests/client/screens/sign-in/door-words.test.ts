import { expect, it } from 'vitest'
import { agencyProblem, dayWords } from '../../../../client/screens/accounts/account-words.ts'
import { judgePassword } from '../../../../client/screens/sign-in/password-words.ts'
import { agencyWords } from '../../../../client/screens/sign-in/role-words.ts'
import { signInTrouble } from '../../../../client/screens/sign-in/sign-in-words.ts'
import type { ProblemCode } from '../../../../server/contract/problem.ts'

const refused = (code: ProblemCode) =>
  signInTrouble({
    kind: 'problem',
    problem: { type: '', title: 'Plain title.', status: 401, code, requestId: 'x' },
  })

it('judges a password by its length, and names repetition and the own address', () => {
  expect(judgePassword('', 'a@b.example').taken).toBe(false)
  expect(judgePassword('fourteen chars', '')).toEqual({ taken: false, words: 'Too short: 1 more character.' })
  expect(judgePassword('fifteen letters', '')).toEqual({ taken: true, words: 'Good: long enough.' })
  expect(judgePassword('seven quiet lanterns', '').words).toContain('Strong')
  expect(judgePassword('aaaaaaaaaaaaaaaaaaaa', '').words).toContain('repeats')
  expect(judgePassword('robinsmill at the gate', 'Robinsmill@agency.example').words).toContain('address')
  expect(judgePassword('x'.repeat(129), '').taken).toBe(false)
})

it('says what went wrong at the door and what to do', () => {
  expect(refused('lockedOut')).toBe('Too many wrong tries: wait 15 minutes or ask an administrator.')
  expect(refused('signInRefused')).toContain('do not belong together')
  expect(refused('codeRefused')).toContain('every 30 seconds')
  expect(refused('invitationOver')).toContain('Ask whoever gave it to you')
  expect(refused('diskFull')).toBe('Plain title.')
  expect(signInTrouble({ kind: 'unreachable' })).toContain('does not answer')
})

it('words agencies and days', () => {
  expect(agencyWords('demonstration')).toBe('demonstration agency')
  expect(agencyWords('youth-service')).toBe('youth service')
  expect(agencyProblem('youth-service')).toBe('')
  for (const wrong of ['', 'x', 'Youth', 'youth service', '-youth']) expect(agencyProblem(wrong)).not.toBe('')
  // Half past eleven at night in summer time is the next day in London.
  expect(dayWords('2026-07-01T23:30:00Z')).toBe('2 Jul 2026')
})
