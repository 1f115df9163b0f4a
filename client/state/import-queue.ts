import type { ImportJob, ImportMode, ImportReport } from '../../server/contract/imports.ts'
import type { Failure } from '../api/failure.ts'
import type { FileSample } from './file-sample.ts'

/** With which mapping, and under which agreement, a partner's file is read. */
export interface PartnerChoice {
  mapping: string
  version: number
  agreement: string
}

/** The sheet of a workbook that was read, and those that might be. */
export interface WorkbookFacts {
  sheets: readonly string[]
  sheet: string
  /** Filled rows above the header, left out. */
  above: number
}

/** One file on its way in. `name` is shown to the person who chose it and never sent. */
export interface QueuedFile {
  id: number
  name: string
  bytes: number
  mode: ImportMode
  step: FileStep
  /** First rows of a file that is of no published format; null for the others. Never sent. */
  sample: FileSample | null
  workbook: WorkbookFacts | null
  partner: PartnerChoice | null
}

export type FileStep =
  /** Looked at in this browser: a workbook is turned into CSV, the header is compared. */
  | { kind: 'reading' }
  | { kind: 'checking' }
  /** Waits for somebody to say whose data it is and what the columns mean; `trouble` = why the last try failed. */
  | { kind: 'mapping'; trouble: Failure | null }
  /** Never sent: it is of a kind, or a size, that cannot be read here. `where` names a cell. */
  | { kind: 'unreadable'; reason: string; where?: string | null }
  /** The dry run said no to the whole file, or did not come back. */
  | { kind: 'refused'; failure: Failure }
  | { kind: 'checked'; report: ImportReport }
  | { kind: 'waiting'; report: ImportReport }
  | { kind: 'importing'; report: ImportReport; job: ImportJob | null }
  | { kind: 'done'; report: ImportReport; batch: string | null }
  /** Stopped under way: by the server, in its words, or because no answer came. */
  | { kind: 'failed'; report: ImportReport; why: Failure | string | null }
  | { kind: 'cancelled'; report: ImportReport }

/** A file whose import is asked for, under way, or done may not be put aside silently. */
export const isBusy = (step: FileStep): boolean =>
  step.kind === 'reading' || step.kind === 'checking' || step.kind === 'waiting' || step.kind === 'importing'

export const setFacts = (
  files: readonly QueuedFile[],
  id: number,
  facts: Partial<Omit<QueuedFile, 'id'>>,
): readonly QueuedFile[] => files.map((file) => (file.id === id ? { ...file, ...facts } : file))

/** The first file that waits, unless one is being imported: the server takes one at a time. */
export function nextToImport(files: readonly QueuedFile[]): QueuedFile | null {
  if (files.some((file) => file.step.kind === 'importing')) return null
  return files.find((file) => file.step.kind === 'waiting') ?? null
}

/** How far a job is, 0..1: reading is the longer part, writing and indexing share the rest. */
export function jobShare(job: ImportJob | null): number {
  if (job === null) return 0
  if (job.state === 'done') return 1
  if (job.phase === 'writing') return 0.9
  if (job.phase === 'indexing') return 0.97
  return job.bytesTotal === 0 ? 0 : 0.88 * Math.min(1, job.bytesDone / job.bytesTotal)
}

/** What a job's end means for its file; null while it runs. */
export function stepAfter(job: ImportJob, report: ImportReport): FileStep | null {
  if (job.state === 'done') return { kind: 'done', report: job.report ?? report, batch: job.batch }
  if (job.state === 'cancelled') return { kind: 'cancelled', report }
  if (job.state === 'failed') return { kind: 'failed', report, why: job.problem }
  return null
}
