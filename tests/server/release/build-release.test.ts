import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { buildRelease } from '../../../server/release/build-release.ts'
import { leafId, publishedCount } from '../../../server/release/leaf-value.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { agree, build, categories, fillVault, now, storeBatches, storeProtected } from './release-world.ts'

const month = monthNumber('2025-05')

describe('the value of a leaf', () => {
  const leaf = { class: 'shared', source: 'fire', zone: 'Z1-001', period: 101, group: 'other' } as const
  const idOf = (period: number) => leafId({ ...leaf, period }, 'v1')

  it('is a multiple of the base at most one step from the truth, and nothing stays nothing', () => {
    const secret = randomBytes(32)
    for (let n = 0; n <= 40; n++) {
      const value = publishedCount(secret, idOf(1), n, 3)
      expect(value % 3).toBe(0)
      expect(Math.abs(value - n)).toBeLessThan(3)
    }
    expect(publishedCount(secret, idOf(1), 0, 3)).toBe(0)
  })

  it('is unbiased: the mean over many leaves is the true count', () => {
    const secret = Buffer.alloc(32, 7)
    for (const n of [1, 2, 4, 8]) {
      const draws = Array.from({ length: 20_000 }, (_, at) => publishedCount(secret, idOf(at), n, 3))
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
      // One leaf's standard deviation is at most 1.5: five standard errors of the mean.
      expect(Math.abs(mean - n)).toBeLessThan((5 * 1.5) / Math.sqrt(draws.length))
    }
  })

  it('follows secret, leaf and count, and nothing else', () => {
    const values = (secret: Buffer, first: number) =>
      Array.from({ length: 64 }, (_, at) => publishedCount(secret, idOf(first + at), 1, 3)).join('')
    expect(values(Buffer.alloc(32, 1), 0)).toBe(values(Buffer.alloc(32, 1), 0))
    expect(values(Buffer.alloc(32, 1), 0)).not.toBe(values(Buffer.alloc(32, 2), 0))
    expect(values(Buffer.alloc(32, 1), 0)).not.toBe(values(Buffer.alloc(32, 1), 64))
  })
})

describe('a release', () => {
  it('holds multiples of the base, in a read-only file of the next number', () => {
    const folder = temporaryFolderForThisTest()
    fillVault(folder, (vault) => {
      agree(vault, 'ae-assaults', 'public')
      storeBatches(
        vault,
        Array.from({ length: 60 }, (_, at) => ({ cell: at * 150, month, count: 1 + (at % 9) })),
      )
    })
    const [first, second] = [build(folder), build(folder)]
    expect([first.number, second.number]).toEqual([1, 2])
    expect(first.leaves.length).toBeGreaterThan(30)
    for (const { count } of first.leaves) expect([count > 0, count % 3]).toEqual([true, 0])
    expect(statSync(join(folder, 'release-1.sqlite')).mode & 0o777).toBe(0o400)
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('holds what agreements in force let it hold, to the narrowest term', () => {
    const folder = temporaryFolderForThisTest()
    fillVault(folder, (vault) => {
      const sources = ['fire', 'ambulance', 'bid-log', 'cctv-log'] as const
      storeBatches(
        vault,
        sources.map((source) => ({ cell: 100, month, count: 30, source })),
      )
      agree(vault, 'fire', 'public')
      agree(vault, 'ambulance', 'none')
      agree(vault, 'bid-log', 'public')
      agree(vault, 'bid-log', 'partner')
    })
    const { sources, leaves } = build(folder)
    expect(sources).toEqual([
      { source: 'bid-log', audience: 'partner' },
      { source: 'fire', audience: 'public' },
    ])
    expect([...new Set(leaves.map(({ source }) => source))]).toEqual(['bid-log', 'fire'])
    const afterwards = buildRelease({
      ...{ dataFolder: folder, area, categories },
      now: new Date('2027-01-01T12:00:00Z'),
    })
    expect(afterwards.outcome).toBe('nothingAgreed')
  })

  it('ends with the last closed quarter of the clock, and half-year', () => {
    const folder = temporaryFolderForThisTest()
    fillVault(folder, (vault) => {
      agree(vault, 'ae-assaults', 'public')
      agree(vault, 'cuckooing', 'public')
      storeBatches(
        vault,
        ['2026-09', '2026-10'].map((text) => ({ cell: 100, month: monthNumber(text), count: 30 })),
      )
      const quarter = monthNumber('2026-01') / 3
      storeProtected(
        vault,
        [0, 1, 2, 3].map((after) => ({ zone: 5, quarter: quarter + after, count: 30 })),
      )
    })
    const periods = (at: string) =>
      build(folder, new Date(at)).leaves.map(({ class: leafClass, period, count }) => [
        leafClass,
        period,
        count,
      ])
    const [third, half] = [monthNumber('2026-07') / 3, monthNumber('2026-01') / 6]
    expect(periods('2026-11-22T12:00:00Z')).toEqual([
      ['protected', half, 60],
      ['shared', third, 30],
    ])
    // The last hour of September in London is the first of October nowhere else that counts.
    expect(periods('2026-09-30T22:30:00Z')).toEqual([['protected', half, 60]])
    expect(periods('2026-09-30T23:30:00Z')).toHaveLength(2)
    expect(periods('2026-12-31T23:30:00Z')).toHaveLength(2)
  })

  it('is the same to the byte however often a file is taken out and imported again', () => {
    const folder = temporaryFolderForThisTest()
    const batches = Array.from({ length: 80 }, (_, at) => ({ cell: at * 120, month, count: 1 + (at % 7) }))
    fillVault(folder, (vault) => {
      agree(vault, 'ae-assaults', 'public')
      storeBatches(vault, batches)
    })
    const first = build(folder)
    for (let round = 0; round < 5; round++) {
      fillVault(folder, (vault) => {
        vault.exec('DELETE FROM incident')
        for (const table of ['place', 'type', 'source']) vault.exec(`DELETE FROM ${table}`)
        storeBatches(vault, round % 2 ? batches : [...batches].reverse())
      })
      const again = build(folder)
      expect(again.leaves).toEqual(first.leaves)
      expect(again.hash).toBe(first.hash)
    }
  })

  it('of records without any agreement is not built', () => {
    const folder = temporaryFolderForThisTest()
    fillVault(folder, (vault) => storeBatches(vault, [{ cell: 1, month, count: 50 }]))
    expect(buildRelease({ dataFolder: folder, area, categories, now })).toEqual({ outcome: 'nothingAgreed' })
    expect(readdirSync(folder).filter((name) => name.startsWith('release'))).toEqual([])
  })
})
