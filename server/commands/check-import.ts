import type { ImportReport } from '../contract/imports.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Acting } from './acting.ts'
import { readFormat } from './read-format.ts'
import { type PartnerWords, readPartnerOrder } from './read-partner-order.ts'

/**
 * Dry run of a file. `format` as in the address; null or empty = recognised by its header. With a mapping and an
 * agreement it is a partner's file. Throws `Refused`.
 */
export async function checkImport(
  acting: Acting,
  request: { bytes: Uint8Array; format: string | null; partner?: PartnerWords },
): Promise<Released<ImportReport>> {
  const partner = readPartnerOrder(acting, request.partner, false)
  const format = partner ? undefined : readFormat(request.format)
  return releaseReceipt(await acting.imports.check(request.bytes, { format, partner }))
}
