import { expect, it } from 'vitest'
import { idleStep } from '../../../client/state/idle.ts'

const minutes = (count: number): number => count * 60_000

it('leaves a page alone that nobody uses, until two minutes before the end', () => {
  const use = { heardAt: 0, activeAt: 0 }
  expect(idleStep(use, minutes(27)).kind).toBe('fine')
  expect(idleStep(use, minutes(28))).toEqual({ kind: 'warn', seconds: 120 })
  expect(idleStep(use, minutes(29.5))).toEqual({ kind: 'warn', seconds: 30 })
  expect(idleStep(use, minutes(30)).kind).toBe('over')
})

it('keeps the session of somebody who reads, but asks seldom', () => {
  expect(idleStep({ heardAt: 0, activeAt: minutes(3) }, minutes(4)).kind).toBe('fine')
  expect(idleStep({ heardAt: 0, activeAt: minutes(3) }, minutes(5)).kind).toBe('keep')
  // What was done before the last reply keeps nothing.
  expect(idleStep({ heardAt: minutes(4), activeAt: minutes(3) }, minutes(12)).kind).toBe('fine')
})
