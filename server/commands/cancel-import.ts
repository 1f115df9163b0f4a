import type { ImportJob } from '../contract/imports.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import type { Acting } from './acting.ts'
import { requireImporter } from './require-analyst.ts'

/** Stops an import before it commits; afterwards nothing changes. Answers with the job. Throws `Refused('notFound')`. */
export function cancelImport(acting: Acting, request: { id: string }): Released<ImportJob> {
  requireImporter(acting)
  acting.imports.cancel(request.id, acting.viewer.agency)
  const job = acting.imports.job(request.id, acting.viewer.agency)
  if (!job) throw new Refused('notFound', { param: 'id' })
  return releaseReceipt(job)
}
