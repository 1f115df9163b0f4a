import { expect, it, onTestFinished } from 'vitest'
import { nightOf } from '../../../server/jobs/night.ts'
import { type NightlyJob, startNightly } from '../../../server/jobs/nightly.ts'
import { nightRecord } from '../../../server/store/night-record.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

it.each([
  ['2026-01-10T01:59:59Z', '2026-01-09'],
  ['2026-01-10T02:00:00Z', '2026-01-10'],
  ['2026-07-10T00:59:59Z', '2026-07-09'],
  ['2026-07-10T01:00:00Z', '2026-07-10'],
  // The clock goes forward: one o'clock is two o'clock.
  ['2026-03-29T00:59:59Z', '2026-03-28'],
  ['2026-03-29T01:00:00Z', '2026-03-29'],
  // The clock goes back: two o'clock comes once, and is the second hour after it.
  ['2026-10-25T01:30:00Z', '2026-10-24'],
  ['2026-10-25T02:00:00Z', '2026-10-25'],
  ['2026-01-01T00:30:00Z', '2025-12-31'],
])('%s lies in the night of %s', (time, night) => expect(nightOf(new Date(time))).toBe(night))

type Note = Parameters<typeof startNightly>[0]['note']

const start = (
  dataFolder: string,
  time: { now: string },
  jobs: Record<string, () => void>,
  note: Note = async () => undefined,
) => {
  const done: string[] = []
  const failed: string[] = []
  const list: NightlyJob[] = Object.entries(jobs).map(([name, run]) => ({
    name,
    run: async () => {
      run()
      done.push(name)
    },
  }))
  const nightly = startNightly({
    ...{ jobs: list, clock: () => new Date(time.now), record: nightRecord(dataFolder) },
    ...{ onError: (job: string) => failed.push(job), everyMilliseconds: 3_600_000, note },
  })
  onTestFinished(() => nightly.stop())
  return { nightly, done, failed }
}

it('does each job once a night, in order, also over restarts, and makes up a missed night', async () => {
  const folder = temporaryFolderForThisTest()
  const time = { now: '2026-01-10T12:00:00Z' }
  const first = start(folder, time, { backup: () => {}, retention: () => {} })
  await first.nightly.runDue()
  await first.nightly.runDue()
  expect(first.done).toEqual(['backup', 'retention'])
  time.now = '2026-01-11T01:59:00Z'
  await first.nightly.runDue()
  expect(first.done).toHaveLength(2)
  first.nightly.stop()

  const second = start(folder, time, { backup: () => {}, retention: () => {} })
  await second.nightly.runDue()
  expect(second.done).toEqual([])
  time.now = '2026-01-15T09:00:00Z'
  await second.nightly.runDue()
  expect(second.done).toEqual(['backup', 'retention'])
  // A clock that is set back repeats nothing.
  time.now = '2026-01-12T09:00:00Z'
  await second.nightly.runDue()
  expect(second.done).toHaveLength(2)
})

it('keeps no job back because another failed, and tries that one again an hour later', async () => {
  const time = { now: '2026-01-10T12:00:00Z' }
  let isBroken = true
  const backup = (): void => {
    if (isBroken) throw new Error('planted')
  }
  const run = start(temporaryFolderForThisTest(), time, { backup, retention: () => {} })
  await run.nightly.runDue()
  await run.nightly.runDue()
  expect([run.done, run.failed]).toEqual([['retention'], ['backup']])
  isBroken = false
  time.now = '2026-01-10T12:59:59Z'
  await run.nightly.runDue()
  expect(run.done).toEqual(['retention'])
  time.now = '2026-01-10T13:00:00Z'
  await run.nightly.runDue()
  expect(run.done).toEqual(['retention', 'backup'])
})

it('never runs twice at a time', async () => {
  let release = (): void => undefined
  const gate = new Promise<void>((open) => {
    release = open
  })
  let runs = 0
  const job = {
    name: 'backup',
    run: () => {
      runs++
      return gate
    },
  }
  const nightly = startNightly({
    ...{ jobs: [job], clock: () => new Date('2026-01-10T12:00:00Z') },
    ...{ record: nightRecord(temporaryFolderForThisTest()), onError: () => undefined },
    note: async () => undefined,
  })
  onTestFinished(() => nightly.stop())
  const both = [nightly.runDue(), nightly.runDue()]
  release()
  await Promise.all(both)
  expect(runs).toBe(1)
})

it('writes down each job before it is done and after, and does none that cannot be written down', async () => {
  const time = { now: '2026-01-10T12:00:00Z' }
  const noted: string[] = []
  let isFull = true
  const note: Note = async (job, outcome) => {
    if (isFull) throw new Error('planted')
    noted.push(`${job} ${outcome}`)
  }
  const broken = (): void => {
    throw new Error('planted')
  }
  const run = start(temporaryFolderForThisTest(), time, { retention: () => {}, backup: broken }, note)
  await run.nightly.runDue()
  expect([run.done, noted]).toEqual([[], []])
  expect(run.failed).toContain('retention')
  isFull = false
  time.now = '2026-01-10T13:00:00Z'
  await run.nightly.runDue()
  expect(run.done).toEqual(['retention'])
  expect(noted).toEqual(['retention begun', 'retention done', 'backup begun', 'backup failed'])
})
