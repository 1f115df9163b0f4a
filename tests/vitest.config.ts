/** `npm test` runs `unit` and `unit-alone` in parallel, then `speed` one file at a time, then `browser` in parallel. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
const setupFiles = ['tests/helpers/fail-on-console-error.ts']
/** Measures milliseconds, so that nothing may run beside it. */
const timed = 'tests/server/contract/personal-data/hostile.test.ts'
/** Puts changed modules in the place of the real ones. */
const planted = 'tests/gates/attack-mutants.test.ts'

const unit = {
  environment: 'node',
  setupFiles,
  maxWorkers: 2,
  testTimeout: 60_000,
  // Making the demonstration takes five seconds, on a machine that many use a minute.
  hookTimeout: 180_000,
  // Real processes on a busy machine: a second try is reported as such.
  retry: 1,
} as const

/** Kills, attacks and whole servers first: begun last, the longest of them would run alone at the end. */
class GatesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isGate = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/gates/')
    return [...sorted.filter(isGate), ...sorted.filter((file) => !isGate(file))]
  }
}

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: GatesFirst },
    projects: [
      {
        root,
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/{server,gates,checks}/**/*.test.{ts,tsx}'],
          exclude: [timed, planted],
          // Functions with all they need handed in: loading them and the area anew for each file took half the time.
          isolate: false,
        },
      },
      {
        root,
        // Stores of the client are one a page, and planted mistakes change the modules: each file its own.
        test: { ...unit, name: 'unit-alone', include: ['tests/client/**/*.test.{ts,tsx}', planted] },
      },
      {
        root,
        test: {
          name: 'speed',
          environment: 'node',
          include: ['tests/speed/**/*.test.ts', timed],
          setupFiles,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          // What else the machine does can spoil one measurement, hardly three in a row.
          retry: 2,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/place-for-demonstration.ts',
          setupFiles,
          maxWorkers: 2,
          // Three visits in a row take half a minute, on a machine that many use two.
          testTimeout: 240_000,
          // The first start builds the client and makes the demonstration data.
          hookTimeout: 180_000,
          // A page on two busy cores may take longer than a second to follow a press.
          expect: { poll: { timeout: 10_000 } },
          // As in `unit`.
          retry: 1,
        },
      },
    ],
  },
})
