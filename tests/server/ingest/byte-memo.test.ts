import { expect, it } from 'vitest'
import { createByteMemo } from '../../../server/ingest/byte-memo.ts'
import { seeded } from '../../helpers/seeded.ts'

it('remembers under both fields and never mistakes one pair for another', () => {
  const memo = createByteMemo<string>(1 << 10)
  const chance = seeded(5)
  let known = 0
  for (let round = 0; round < 50_000; round++) {
    const first = 'ab\n'.repeat(3).slice(chance.integer(0, 4), chance.integer(4, 9))
    const second = String(chance.integer(0, 30)).repeat(chance.integer(0, 2))
    const bytes = Buffer.from(`${first}${second}`)
    const middle = Buffer.byteLength(first)
    const found = memo.get(bytes, 0, middle, middle, bytes.length)
    const truth = JSON.stringify([first, second])
    if (found === undefined) memo.put(truth)
    else {
      known++
      expect(found).toBe(truth)
    }
  }
  expect(known).toBeGreaterThan(25_000)
})

it('starts again when it is full, and stays right', () => {
  const memo = createByteMemo<number>(1 << 12)
  for (let number = 0; number < 30_000; number++) {
    const bytes = Buffer.from(String(number % 20_000))
    const found = memo.get(bytes, 0, bytes.length, 0, 0)
    if (found === undefined) memo.put(number % 20_000)
    else expect(found).toBe(number % 20_000)
  }
})
