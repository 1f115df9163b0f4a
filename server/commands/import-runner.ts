import type { ImportFormat } from '../contract/sources.ts'
import type { ImportJob, ImportMode, ImportReport } from '../contract/imports.ts'

/** Runs imports in a worker thread, one at a time. */
export interface ImportRunner {
  /** Dry run: reads the whole file, writes nothing. Throws `Refused`. */
  check(bytes: Uint8Array, format: ImportFormat | undefined): Promise<ImportReport>
  /** Begins an import and answers at once. Throws `Refused('anotherImportRuns')`. */
  start(bytes: Uint8Array, options: StartOptions): ImportJob
  /** Undoes a batch in the worker. Throws `Refused`. */
  undo(batch: string): Promise<void>
  /** Undefined when no such job is known. */
  job(id: string): ImportJob | undefined
  /** Stops a job before it commits; afterwards it has no effect. */
  cancel(id: string): void
  /** Waits for the running job, up to a number of milliseconds (stopping the server). */
  settle(milliseconds: number): Promise<void>
}

export interface StartOptions {
  format: ImportFormat | undefined
  /** Hex SHA-256 of the file that was checked. */
  sha256: string
  mode: ImportMode
}
