import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  attackRows,
  leastRecall,
  recallRows,
  shareWords,
} from '../../../../client/screens/protection/figure-rows.ts'
import { threats } from '../../../../client/screens/protection/threats.ts'
import { projectRoot } from '../../../helpers/tracked-files.ts'

describe('the threat model', () => {
  it('names tests that exist, at least one for each', () => {
    for (const { who, tests } of threats) {
      expect(tests.length, who).toBeGreaterThan(0)
      for (const test of tests) expect(existsSync(join(projectRoot, test)), test).toBe(true)
    }
  })
})

describe('figures in words', () => {
  it('never round a miss up to everything', () => {
    expect(shareWords(1)).toBe('100 %')
    expect(shareWords(0.9999)).toBe('99.9 %')
    expect(shareWords(0.999)).toBe('99.9 %')
    expect(shareWords(0.995)).toBe('99.5 %')
  })

  it('say which kind must be found how often, and leave a kind that was not measured empty', () => {
    expect([leastRecall('niNumber'), leastRecall('address'), leastRecall('name')]).toEqual([0.995, 0.95, 0.9])
    const measured = { plantedOfEach: 10, cleanSentences: 10, falseAlarms: 0, falseAlarmRate: 0 }
    const rows = recallRows({ ...measured, recall: { phone: 0.5 } })
    expect(rows.find(({ kind }) => kind === 'phone')?.found).toBe(0.5)
    expect(rows.find(({ kind }) => kind === 'name')?.found).toBeNull()
  })

  it('put the seeds of one attack together and hide no failure', () => {
    const run = { attack: 'differencing', targets: 50, queries: 100, limit: 0.1, note: 'advantage' }
    const rows = attackRows([
      { ...run, seed: 1, figure: 0.02, pass: true },
      { ...run, seed: 2, figure: 0.3, pass: false },
      { ...run, attack: 'crawl', seed: 1, figure: 0, pass: true },
    ])
    expect(rows).toEqual([
      {
        ...{ attack: 'differencing', seeds: 2, passed: 1, queries: 200 },
        ...{ lowest: 0.02, highest: 0.3 },
        limit: 0.1,
        note: 'advantage',
      },
      {
        ...{ attack: 'crawl', seeds: 1, passed: 1, queries: 100 },
        ...{ lowest: 0, highest: 0 },
        limit: 0.1,
        note: 'advantage',
      },
    ])
  })
})
