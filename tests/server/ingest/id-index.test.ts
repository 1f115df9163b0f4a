import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createIdIndex } from '../../../server/ingest/id-index.ts'

const id = (number: number): Buffer => createHash('sha256').update(String(number)).digest()

it('numbers ids as they come and finds each again, beyond every growth', () => {
  const index = createIdIndex()
  for (let number = 0; number < 20_000; number++) expect(index.enter(id(number))).toBe(number)
  expect(index.size).toBe(20_000)
  for (let number = 0; number < 20_000; number += 7) {
    expect(index.find(id(number))).toBe(number)
    expect(index.enter(id(number))).toBe(number)
  }
  expect(index.find(id(20_001))).toBe(-1)
  expect(index.find(new Uint8Array(5))).toBe(-1)
})

it('tells ids apart that differ in their last byte only', () => {
  const index = createIdIndex()
  const last = (byte: number) => Buffer.concat([Buffer.alloc(31), Buffer.from([byte])])
  for (let byte = 0; byte < 256; byte++) expect(index.enter(last(byte))).toBe(byte)
})
