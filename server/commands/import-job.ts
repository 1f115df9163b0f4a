import type { ImportJob } from '../contract/imports.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import type { Acting } from './acting.ts'
import { requireImporter } from './require-analyst.ts'

/** How far an import is. Throws `Refused('notFound')`. */
export function importJob(acting: Acting, request: { id: string }): Released<ImportJob> {
  requireImporter(acting)
  const job = acting.imports.job(request.id, acting.viewer.agency)
  if (!job) throw new Refused('notFound', { param: 'id' })
  return releaseReceipt(job)
}
