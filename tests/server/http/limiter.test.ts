import { expect, it } from 'vitest'
import { joinTries, makeLimiter } from '../../../server/http/limiter.ts'

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

it('takes five wrong codes a minute from one browser, and sixty from all of them', () => {
  let now = 0
  const tries = joinTries(() => now)
  for (let at = 0; at < 5; at++) {
    expect(tries.wait('one')).toBe(0)
    tries.wrong('one')
  }
  expect(tries.wait('one')).toBe(60)
  for (let at = 0; at < 55; at++) {
    expect(tries.wait(`browser ${at}`)).toBe(0)
    tries.wrong(`browser ${at}`)
  }
  now = 20_000
  expect(tries.wait('another')).toBe(40)
  now = 60_000
  expect(tries.wait('another')).toBe(0)
  expect(tries.wait('one')).toBe(0)
})
