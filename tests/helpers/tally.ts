/** Adds up what the stages of `npm test` said. */

export type Tally = { passed: number; failed: number; notes: string[] }

/** The part of vitest's JSON report that counts. */
export type VitestReport = {
  testResults: {
    name: string
    status: string
    message?: string
    /** Milliseconds since 1970. */
    startTime?: number
    endTime?: number
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/**
 * Tests of one vitest run. A file that did not load counts as one failure, so does a run that tested
 * nothing (all skipped is nothing), left no report, or ended badly although every test passed.
 */
export const tallyOfTests = (report: VitestReport | undefined, exitCode: number): Tally => {
  if (report === undefined) return { passed: 0, failed: 1, notes: ['no report: the run did not finish'] }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = tests.filter((test) => test.status === 'passed').length
  const failures = tests.filter((test) => test.status === 'failed')
  const notes = [
    ...tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => `skipped: ${test.fullName}`),
    ...failures.map((test) => `FAILED: ${test.fullName}`),
    ...broken.map((file) => `FAILED to run: ${file.name}`),
    ...slowestFiles(report),
  ]
  const failed = failures.length + broken.length
  if (failed > 0) return { passed, failed, notes }
  if (passed === 0) return { passed, failed: 1, notes: [...notes, 'FAILED: no test ran'] }
  if (exitCode !== 0)
    return { passed, failed: 1, notes: [...notes, `FAILED: the run ended with ${exitCode}`] }
  return { passed, failed, notes }
}

const slowest = 8

/** One line with the files that took longest, where the report says how long: where to look when a stage grows. */
const slowestFiles = ({ testResults }: VitestReport): string[] => {
  const timed = testResults
    .map(({ name, startTime = 0, endTime = 0 }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .filter(({ seconds }) => seconds >= 1)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, slowest)
    .map(({ name, seconds }) => `${name.replace(/^.*\/tests\//, '')} ${seconds.toFixed(0)} s`)
  return timed.length > 0 ? [`slowest: ${timed.join(', ')}`] : []
}

/** A check that only says yes or no counts as one test. */
export const tallyOfCheck = (exitCode: number): Tally =>
  exitCode === 0
    ? { passed: 1, failed: 0, notes: [] }
    : { passed: 0, failed: 1, notes: [`FAILED: ended with ${exitCode}`] }

export const lastLine = (tallies: readonly Tally[]): string => {
  const sum = (part: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[part], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
