import type { ImportJob, ImportMode, ImportReport } from '../../server/contract/imports.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { type FileStep, type PartnerChoice, stepAfter } from './import-queue.ts'
import { patiently } from './patience.ts'

const pollMilliseconds = 250
/** Lost answers in a row before giving up: about half a minute of a server that is not there. */
const mostMisses = 60

/**
 * Sends the file that was checked and follows its job to the end.
 * A lost answer is asked for again: the import goes on without us.
 */
export async function runImport(
  file: Blob,
  { report, mode, partner }: { report: ImportReport; mode: ImportMode; partner: PartnerChoice | null },
  onJob: (job: ImportJob) => void,
): Promise<FileStep> {
  const failed = (failure: Failure): FileStep => ({ kind: 'failed', report, why: failure })
  const how = partner ?? { format: report.format }
  const query = { ...how, sha256: report.sha256, mode }
  const started = await patiently(() => call('startImport', { query, body: file }))
  if (!started.ok) return failed(started.failure)

  let job = started.value
  let misses = 0
  for (;;) {
    const end = stepAfter(job, report)
    if (end) return end
    onJob(job)
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
    const answer = await call('importJob', { path: { id: job.id } })
    if (answer.ok) {
      job = answer.value
      misses = 0
    } else if (answer.failure.kind === 'problem' || ++misses > mostMisses) return failed(answer.failure)
  }
}
