import { nightOf } from './night.ts'

/** One thing that is done once a night. `run` begun anew after a kill must do no harm. */
export interface NightlyJob {
  /** Closed, stable: the record of the last night is kept under it. */
  readonly name: string
  run(): Promise<void>
}

/** Where the last night of each job is written down, so that a restart neither repeats nor forgets one. */
export interface NightRecord {
  last(job: string): string | null
  /** Called after the job has ended well. */
  done(job: string, night: string): void
}

export interface NightlySource {
  jobs: readonly NightlyJob[]
  clock: () => Date
  record: NightRecord
  /** Writes down that a job begins, and how it ended. Rejects when it cannot: then the job is not done. */
  note: (job: string, outcome: 'begun' | 'done' | 'failed') => Promise<void>
  onError: (job: string, error: unknown) => void
  everyMilliseconds?: number
}

/** A failed job is tried again after this time, not a minute later. */
const patienceMilliseconds = 3_600_000

export interface Nightly {
  /** Does what is due, one job after the other; a failed one keeps none of the others back. */
  runDue(): Promise<void>
  stop(): void
}

/**
 * Looks every minute which jobs have not been done in the present London night and does them in order. A night that
 * was missed (machine off) is made up at the next start; several missed nights are one. A clock that was set back
 * repeats nothing.
 */
export function startNightly(source: NightlySource): Nightly {
  const { jobs, clock, record, note, onError } = source
  const failedAt = new Map<string, number>()
  let running: Promise<void> | null = null
  let isStopped = false

  async function runAll(): Promise<void> {
    for (const { name, run } of jobs) {
      const now = clock()
      const night = nightOf(now)
      const last = record.last(name)
      const isTooSoon =
        now.getTime() - (failedAt.get(name) ?? Number.NEGATIVE_INFINITY) < patienceMilliseconds
      if (isStopped || isTooSoon || (last !== null && last >= night)) continue
      try {
        await note(name, 'begun')
        await run()
        await note(name, 'done')
        record.done(name, night)
        failedAt.delete(name)
      } catch (error) {
        failedAt.set(name, now.getTime())
        onError(name, error)
        await note(name, 'failed').catch((lost: unknown) => onError(name, lost))
      }
    }
  }

  function runDue(): Promise<void> {
    running ??= runAll()
      .catch((error: unknown) => onError('nightly', error))
      .finally(() => {
        running = null
      })
    return running
  }

  const watch = setInterval(runDue, source.everyMilliseconds ?? 60_000)
  watch.unref()
  // Not in the start itself: whoever waits for the first answer comes first.
  const first = setTimeout(runDue, Math.min(5000, source.everyMilliseconds ?? 5000))
  first.unref()
  return {
    runDue,
    stop() {
      isStopped = true
      clearInterval(watch)
      clearTimeout(first)
    },
  }
}
