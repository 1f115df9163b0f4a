import { expect, it } from 'vitest'
import { makeLimiter } from '../../../server/http/limiter.ts'

it('counts each address by itself, by the minute, and says how long to wait', () => {
  let now = 0
  const limiter = makeLimiter(3, () => now)
  expect([1, 2, 3].map(() => limiter.take('192.0.2.1'))).toEqual([0, 0, 0])
  now = 20_000
  expect(limiter.take('192.0.2.1')).toBe(40)
  expect(limiter.take('192.0.2.2')).toBe(0)
  now = 60_000
  expect(limiter.take('192.0.2.1')).toBe(0)
})

it('gives back what did no harm', () => {
  const limiter = makeLimiter(1, () => 0)
  for (let i = 0; i < 5; i++) {
    expect(limiter.take('192.0.2.1')).toBe(0)
    limiter.giveBack('192.0.2.1')
  }
  limiter.take('192.0.2.1')
  expect(limiter.take('192.0.2.1')).toBeGreaterThan(0)
})
