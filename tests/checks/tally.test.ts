import { expect, it } from 'vitest'
import { lastLine, tallyOfCheck, tallyOfTests, type VitestReport } from '../helpers/tally.ts'

const report = (...statuses: string[]): VitestReport => ({
  testResults: [
    {
      name: 'a.test.ts',
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index}` })),
    },
  ],
})

it('counts passed and failed, and names what was skipped', () => {
  expect(tallyOfTests(report('passed', 'passed', 'failed', 'skipped'), 1)).toEqual({
    passed: 2,
    failed: 1,
    notes: ['skipped: test 3', 'FAILED: test 2'],
  })
})

it.each([
  ['no report', undefined, 1],
  ['no test', report(), 0],
  ['only skipped tests', report('skipped'), 0],
  ['a bad end after good tests', report('passed'), 1],
  ['a file that does not load', { testResults: [{ name: 'a', status: 'failed', assertionResults: [] }] }, 1],
])('%s is a failure', (_, planted, exitCode) => {
  expect(tallyOfTests(planted, exitCode).failed).toBe(1)
})

it('adds up', () => {
  expect(lastLine([tallyOfCheck(0), tallyOfCheck(2), tallyOfTests(report('passed', 'passed'), 0)])).toBe(
    '3 passed, 1 failed',
  )
})

it('names the files that took longest, the longest first', () => {
  const file = (name: string, seconds: number) => ({
    ...{
      name: `/somewhere/tests/${name}`,
      status: 'passed',
      startTime: 1000,
      endTime: 1000 + seconds * 1000,
    },
    assertionResults: [{ status: 'passed', fullName: name }],
  })
  const planted = { testResults: [file('unit/a.test.ts', 3), file('b.test.ts', 0.5), file('c.test.ts', 61)] }
  expect(tallyOfTests(planted, 0).notes).toEqual(['slowest: c.test.ts 61 s, unit/a.test.ts 3 s'])
})
