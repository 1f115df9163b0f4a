import { releaseReceipt } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Acting } from './acting.ts'
import { assertOpenBatch } from './list-imports.ts'
import type { Receipt } from './receipt.ts'
import { requireAnalyst } from './require-analyst.ts'
import { vaultBatches } from './vault-batches.ts'

/** Takes an import out again. Throws `Refused('notFound' | 'laterImportDependsOnIt' | 'anotherImportRuns')`. */
export async function undoImport(acting: Acting, request: { id: string }): Promise<Released<Receipt>> {
  const isPartners = vaultBatches(acting).some(({ ref }) => ref === request.id)
  if (!isPartners) {
    requireAnalyst(acting)
    assertOpenBatch(acting, request.id)
  }
  await acting.imports.undo(request.id)
  return releaseReceipt({ done: true, dataVersion: acting.dataVersion() }, request.id)
}
