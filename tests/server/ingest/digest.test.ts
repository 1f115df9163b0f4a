import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createDigest } from '../../../server/ingest/digest.ts'

const pieces = Array.from({ length: 40 }, (_, at) => Buffer.alloc(1000, `piece ${at}`))
const truth = createHash('sha256').update(Buffer.concat(pieces)).digest('hex')

it.each([
  ['when it ends', 1e9],
  ['in a thread of its own', 5000],
])('is the same %s, even when the caller reuses its pieces', async (_, besideFrom) => {
  const digest = createDigest(besideFrom)
  const reused = Buffer.alloc(1000)
  for (const piece of pieces) {
    piece.copy(reused)
    digest.update(reused)
  }
  expect((await digest.end()).toString('hex')).toBe(truth)
  digest.stop()
})
