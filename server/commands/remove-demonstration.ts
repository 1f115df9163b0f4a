import { releaseReceipt } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Acting } from './acting.ts'
import type { Receipt } from './receipt.ts'
import { requireAnalyst } from './require-analyst.ts'

/** Takes all invented records out; what was imported stays. Doing it twice is no error. */
export async function removeDemonstration(acting: Acting): Promise<Released<Receipt>> {
  requireAnalyst(acting)
  await acting.imports.removeDemonstration()
  return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
}
