import { expect, it } from 'vitest'
import type { Answer, Failure } from '../../../client/api/failure.ts'
import { mayTryAgain, passesByItself, patiently } from '../../../client/state/patience.ts'

const problem = (code: string, status: number): Failure => ({
  kind: 'problem',
  problem: { type: '', title: '', status, code, requestId: '' },
})
const busy = problem('anotherImportRuns', 409)
const wrong = problem('unknownFormat', 422)

const answering = (...answers: Answer<string>[]) => {
  let asked = 0
  return { ask: async () => answers[Math.min(asked++, answers.length - 1)], asked: () => asked }
}
const soon = { times: 3, pauseMilliseconds: 1 }

it('asks again while the server is busy', async () => {
  const server = answering({ ok: false, failure: busy }, { ok: true, value: 'done' })
  expect(await patiently(server.ask, soon)).toEqual({ ok: true, value: 'done' })
  expect(server.asked()).toBe(2)
})

it('gives up at last, and at once when the file itself is wrong', async () => {
  const always = answering({ ok: false, failure: busy })
  expect(await patiently(always.ask, soon)).toEqual({ ok: false, failure: busy })
  expect(always.asked()).toBe(3)
  const never = answering({ ok: false, failure: wrong })
  await patiently(never.ask, soon)
  expect(never.asked()).toBe(1)
})

it('knows when a second try is worth a button', () => {
  expect([busy, { kind: 'unreachable' } as const, problem('failed', 500), wrong].map(mayTryAgain)).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(passesByItself(problem('failed', 500))).toBe(false)
})
