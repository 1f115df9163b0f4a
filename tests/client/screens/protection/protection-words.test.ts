import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  attackRows,
  leastRecall,
  recallRows,
  shareWords,
  tortureRows,
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
    const common = { targets: 50, queries: 100, limit: 0.1, note: 'advantage', commit: 'abc' }
    const run = { attack: 'differencing', ...common }
    const rows = attackRows([
      { ...run, seed: 1, figure: 0.02, pass: true },
      { ...run, seed: 2, figure: 0.3, pass: false, commit: 'def' },
      { ...run, seed: 3, figure: 0.2, pass: false, knownOpen: true },
      { ...run, attack: 'crawl', seed: 1, figure: 0, pass: true },
    ])
    expect(rows).toEqual([
      {
        ...{ attack: 'differencing', seeds: 3, passed: 1, queries: 300 },
        ...{ lowest: 0.02, highest: 0.3, knownOpen: 1, commits: ['abc', 'def'] },
        limit: 0.1,
        note: 'advantage',
      },
      {
        ...{ attack: 'crawl', seeds: 1, passed: 1, queries: 100 },
        ...{ lowest: 0, highest: 0, knownOpen: 0, commits: ['abc'] },
        limit: 0.1,
        note: 'advantage',
      },
    ])
  })

  it('put the kills of every commit together and hide no loss', () => {
    const run = {
      scenario: 'import',
      cutOff: 3,
      lost: 0,
      torn: 0,
      slowestRestartMs: 900,
      medianRestartMs: 700,
    }
    expect(
      tortureRows([
        { ...run, kills: 60, commit: 'abc' },
        { ...run, kills: 40, lost: 1, slowestRestartMs: 1200, commit: 'def' },
      ]),
    ).toEqual([{ ...run, kills: 100, cutOff: 6, lost: 1, slowestRestartMs: 1200, commits: ['abc', 'def'] }])
  })
})
