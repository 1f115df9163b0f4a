import { type ImportJob, ImportMode } from '../contract/imports.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import type { Acting } from './acting.ts'
import { readFormat } from './read-format.ts'
import { type PartnerWords, readPartnerOrder } from './read-partner-order.ts'

/**
 * Begins an import and answers with its job. `sha256` is the one of the dry run: another file is refused
 * `fileChanged`. `mode` when not given is `goodRows`, for a partner's file `allOrNothing`. Throws `Refused`.
 */
export function startImport(
  acting: Acting,
  request: {
    bytes: Uint8Array
    format: string | null
    sha256: string | null
    mode: string | null
    partner?: PartnerWords
  },
): Released<ImportJob> {
  const partner = readPartnerOrder(acting, request.partner, true)
  const format = partner ? undefined : readFormat(request.format)
  const sha256 = (request.sha256 ?? '').toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refused('badValue', { param: 'sha256' })
  const mode = ImportMode.safeParse(request.mode || (partner ? 'allOrNothing' : 'goodRows'))
  if (!mode.success) throw new Refused('unknownValue', { param: 'mode' })
  const job = acting.imports.start(request.bytes, { format, partner, sha256, mode: mode.data })
  return releaseReceipt(job, `${format ?? 'partner'} job=${job.id}`)
}
