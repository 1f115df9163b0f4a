import { expect, it } from 'vitest'
import {
  isBusy,
  jobShare,
  nextToImport,
  type QueuedFile,
  setFacts,
  stepAfter,
} from '../../../client/state/import-queue.ts'
import type { ImportJob, ImportReport } from '../../../server/contract/imports.ts'

const report: ImportReport = {
  accepted: 3,
  refused: { badMonth: 1 },
  duplicates: 0,
  replaced: 0,
  months: ['2026-01', '2026-01'],
  format: 'police-uk-street',
  formatLabel: 'a street file',
  source: 'police-uk-street',
  rows: 4,
  sha256: '00',
  bytes: 100,
  alreadyImported: false,
  reasons: { badMonth: 'no month' },
  refusals: [],
  droppedColumns: [],
  replaces: [],
  notes: [],
}
const job: ImportJob = {
  id: 'a',
  state: 'running',
  phase: 'reading',
  bytesDone: 50,
  bytesTotal: 100,
  rowsDone: 2,
  batch: null,
  report: null,
  problem: null,
}
const file = (id: number, step: QueuedFile['step']): QueuedFile => ({
  id,
  name: `${id}.csv`,
  bytes: 100,
  mode: 'goodRows',
  step,
  sample: null,
  workbook: null,
  partner: null,
})

it('imports one file at a time, in the order asked', () => {
  const waiting = [
    file(1, { kind: 'checked', report }),
    file(2, { kind: 'waiting', report }),
    file(3, { kind: 'waiting', report }),
  ]
  expect(nextToImport(waiting)?.id).toBe(2)
  expect(nextToImport(setFacts(waiting, 2, { step: { kind: 'importing', report, job } }))).toBeNull()
  expect(nextToImport([file(1, { kind: 'checking' })])).toBeNull()
})

it('changes the one file that is meant', () => {
  const files = setFacts([file(1, { kind: 'checking' }), file(2, { kind: 'checking' })], 2, {
    step: { kind: 'checked', report },
  })
  expect(files.map(({ step }) => step.kind)).toEqual(['checking', 'checked'])
})

it('moves a progress bar forward only', () => {
  const shares = [
    jobShare(null),
    jobShare(job),
    jobShare({ ...job, bytesDone: 100 }),
    jobShare({ ...job, phase: 'writing' }),
    jobShare({ ...job, phase: 'indexing' }),
    jobShare({ ...job, state: 'done' }),
  ]
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  expect(jobShare({ ...job, bytesTotal: 0 })).toBe(0)
})

it('knows every end of a job', () => {
  expect(stepAfter(job, report)).toBeNull()
  expect(stepAfter({ ...job, state: 'done', batch: 'b' }, report)).toEqual({
    kind: 'done',
    report,
    batch: 'b',
  })
  expect(stepAfter({ ...job, state: 'cancelled' }, report)).toEqual({ kind: 'cancelled', report })
  expect(stepAfter({ ...job, state: 'failed', problem: 'full' }, report)).toEqual({
    kind: 'failed',
    report,
    why: 'full',
  })
})

it('does not let go of a file that is under way', () => {
  expect(isBusy({ kind: 'importing', report, job })).toBe(true)
  expect(isBusy({ kind: 'checked', report })).toBe(false)
})
