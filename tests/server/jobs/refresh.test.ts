import { expect, test } from 'vitest'
import { startRefresher } from '../../../server/jobs/refresh.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('a refresh that is asked while one runs sees what was written in between', async () => {
  let written = 1
  let builds = 0
  const refresher = await startRefresher({
    build: async () => {
      builds++
      const value = written
      await pause(20)
      return value
    },
    version: () => String(written),
    onError: () => expect.unreachable(),
    everyMilliseconds: 100_000,
  })
  expect(refresher.current()).toBe(1)
  written = 2
  const first = refresher.refresh()
  await pause(5)
  written = 3
  const second = refresher.refresh()
  const third = refresher.refresh()
  await first
  expect(refresher.current()).toBe(2)
  await Promise.all([second, third])
  expect(refresher.current()).toBe(3)
  expect(builds).toBe(3)
  refresher.stop()
})

test("another connection's write is found without being told, and a failed build keeps the old one", async () => {
  let written = 1
  const errors: unknown[] = []
  const refresher = await startRefresher({
    build: async () => {
      if (written === 2) throw new Error('planted')
      return written
    },
    version: () => String(written),
    onError: (error) => errors.push(error),
    everyMilliseconds: 5,
  })
  written = 2
  await expect.poll(() => errors.length).toBeGreaterThan(0)
  expect(refresher.current()).toBe(1)
  written = 3
  await expect.poll(() => refresher.current()).toBe(3)
  refresher.stop()
})
