/** Three projects: `unit` in parallel, `speed` and `browser` one file at a time. `npm test` runs all. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const setupFiles = ['tests/helpers/fail-on-console-error.ts']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{server,client,gates,checks,golden}/**/*.test.{ts,tsx}'],
          setupFiles,
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'speed',
          environment: 'node',
          include: ['tests/speed/**/*.test.ts'],
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
          setupFiles,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          // The first start builds the client and makes the demonstration data.
          hookTimeout: 180_000,
          retry: 0,
        },
      },
    ],
  },
})
