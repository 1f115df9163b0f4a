import type { ImportReport } from '../contract/imports.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Acting } from './acting.ts'
import { readFormat } from './read-format.ts'
import { requireAnalyst } from './require-analyst.ts'

/** Dry run of a file. `format` as in the address; null or empty = recognised by its header. Throws `Refused`. */
export async function checkImport(
  acting: Acting,
  request: { bytes: Uint8Array; format: string | null },
): Promise<Released<ImportReport>> {
  requireAnalyst(acting)
  return releaseReceipt(await acting.imports.check(request.bytes, readFormat(request.format)))
}
