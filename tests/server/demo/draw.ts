import { createHash } from 'node:crypto'
import { type DrawnRecord, drawRecords } from '../../../server/demo/draw-records.ts'
import { readWardWeights } from '../../../server/demo/ward-volumes.ts'
import { area, packFolder } from '../area/pack.ts'

export const weights = readWardWeights(packFolder, area)
export const now = new Date('2026-11-22T12:00:00Z')

export const draw = (seed: number, at = now): DrawnRecord[] => drawRecords(area, weights, at, seed)

/** One digest of everything drawn, in order. */
export const digestOf = (records: readonly DrawnRecord[]): string => {
  const hash = createHash('sha256')
  for (const { kind, cell, day, hour } of records) hash.update(`${kind.word} ${cell} ${day} ${hour}\n`)
  return hash.digest('hex')
}
