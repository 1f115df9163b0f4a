import type { ImportJob, ImportMode, ImportReport } from '../contract/imports.ts'
import type { ImportFormat } from '../contract/sources.ts'
import { Refused } from '../errors.ts'
import { uploadLimits } from '../ingest/limits.ts'
import type { PartnerOrder } from '../ingest/partner-format.ts'
import { randomRef } from '../ingest/random-ref.ts'
import { type LastWord, runWorker } from './import-worker.ts'

/** Runs imports in a worker thread, one at a time. Bytes handed over are gone for the caller. */
export interface ImportRunner {
  /** Dry run: reads the whole file, writes nothing. Throws `Refused`. */
  check(bytes: Uint8Array, what: ImportSubject): Promise<ImportReport>
  /** Begins an import and answers at once. Throws `Refused('anotherImportRuns')`. */
  start(bytes: Uint8Array, options: StartOptions): ImportJob
  /** Undoes a batch in the worker and waits until the index knows. Throws `Refused`. */
  undo(batch: string): Promise<void>
  /** Takes the demonstration out in the worker and waits until the index knows. Throws `Refused`. */
  removeDemonstration(): Promise<void>
  /** Undefined when no such job is known, or it brings a file of another agency. */
  job(id: string, agency: string): ImportJob | undefined
  /** Stops a job before it commits; afterwards it has no effect. */
  cancel(id: string, agency: string): void
  /** Waits for what is running, up to a number of milliseconds (stopping the server), then asks it to stop. */
  settle(milliseconds: number): Promise<void>
}

/** What a file is read as: a format (undefined: recognised by its header), or a partner's file. */
export interface ImportSubject {
  format: ImportFormat | undefined
  partner: PartnerOrder | null
}

export interface StartOptions extends ImportSubject {
  /** Hex SHA-256 of the file that was checked. */
  sha256: string
  mode: ImportMode
}

export interface RunnerParts {
  dataFolder: string
  areaFolder: string
  referenceFolder: string
  clock: () => Date
  /** Told after every write; what it returns is waited for. */
  changed: () => void | Promise<void>
}

const mostChecks = 2
const mostJobsKept = 20

export function makeImportRunner(parts: RunnerParts): ImportRunner {
  const { dataFolder, areaFolder, referenceFolder, clock, changed } = parts
  const folders = { dataFolder, areaFolder, referenceFolder }
  const jobs = new Map<string, { job: ImportJob; agency: string | null; stop: SharedArrayBuffer }>()
  let checks = 0
  let writing: Promise<unknown> | null = null

  /** One writer at a time. */
  function write<T>(task: () => Promise<T>): Promise<T> {
    if (writing) throw new Refused('anotherImportRuns')
    const running = task().finally(() => {
      writing = null
    })
    writing = running
    return running
  }

  async function run(
    entry: { job: ImportJob; stop: SharedArrayBuffer },
    bytes: Uint8Array,
    options: StartOptions,
  ) {
    const { job, stop } = entry
    const { format, partner, sha256, mode } = options
    try {
      const word = await runWorker(
        { ...folders, task: 'read', bytes, format, partner, commit: { sha256, mode }, now: clock(), stop },
        ({ phase, bytesDone, rowsDone }) => Object.assign(job, { phase, bytesDone, rowsDone }),
      )
      const { report, batch } = expectRead(word)
      Object.assign(job, { phase: 'indexing', bytesDone: job.bytesTotal, rowsDone: report.rows })
      await changed()
      Object.assign(job, { state: 'done', report, batch })
    } catch (error) {
      const isStopped = new Int32Array(stop)[0] === 1
      Object.assign(job, {
        state: isStopped ? 'cancelled' : 'failed',
        problem: error instanceof Refused ? error.code : 'failed',
      })
    }
  }

  return {
    async check(bytes, { format, partner }) {
      assertSize(bytes)
      if (checks >= mostChecks) throw new Refused('anotherImportRuns')
      checks++
      try {
        const stop = new SharedArrayBuffer(4)
        const read = { task: 'read', bytes, format, partner, commit: null, now: clock(), stop } as const
        const order = { ...folders, ...read }
        return expectRead(await runWorker(order)).report
      } finally {
        checks--
      }
    },
    start(bytes, options) {
      assertSize(bytes)
      const job: ImportJob = {
        ...{ id: randomRef(), state: 'running', phase: 'reading', bytesDone: 0, rowsDone: 0 },
        ...{ bytesTotal: bytes.byteLength, batch: null, report: null, problem: null },
      }
      const agency = options.partner?.agency ?? null
      const entry = { job, agency, stop: new SharedArrayBuffer(4) }
      void write(() => run(entry, bytes, options))
      jobs.set(job.id, entry)
      for (const id of [...jobs.keys()].slice(0, -mostJobsKept)) jobs.delete(id)
      return { ...job }
    },
    undo: (batch) =>
      write(async () => {
        const word = await runWorker({ ...folders, task: 'undo', ref: batch, now: clock() })
        if (word.says === 'undo' && word.outcome !== 'undone') throw new Refused(word.outcome)
        await changed()
      }),
    removeDemonstration: () =>
      write(async () => {
        await runWorker({ ...folders, task: 'removeDemonstration' })
        await changed()
      }),
    job(id, agency) {
      const entry = jobs.get(id)
      return entry && isOf(entry, agency) ? { ...entry.job } : undefined
    },
    cancel(id, agency) {
      const entry = jobs.get(id)
      if (entry && isOf(entry, agency)) Atomics.store(new Int32Array(entry.stop), 0, 1)
    },
    async settle(milliseconds) {
      if (!writing) return
      const late = new Promise<void>((done) => setTimeout(done, milliseconds).unref())
      await Promise.race([writing.catch(() => undefined), late])
      for (const { stop } of jobs.values()) Atomics.store(new Int32Array(stop), 0, 1)
    },
  }
}

/** Jobs of published files are everybody's who imports. */
const isOf = (entry: { agency: string | null }, agency: string): boolean =>
  entry.agency === null || entry.agency === agency

function assertSize(bytes: Uint8Array): void {
  if (uploadLimits.bytes !== null && bytes.byteLength > uploadLimits.bytes) throw new Refused('tooLarge')
}

function expectRead(word: LastWord) {
  if (word.says !== 'read') throw new Error('the import worker answered another order')
  return word
}
