import type { ReleaseSummary } from '../../contract/released.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { requireAnalyst } from '../require-analyst.ts'
import { releaseNumbered, summaryOf } from './summaries.ts'

/**
 * Builds the next release and waits for it; nobody sees it before it is approved. Throws
 * `Refused('nothingAgreed' | 'anotherReleaseIsBuilt' | 'diskFull' | 'busy')`.
 */
export async function orderRelease(acting: Acting): Promise<Released<ReleaseSummary>> {
  requireAnalyst(acting)
  const number = await acting.releases.build(acting.clock())
  return releaseReceipt(
    summaryOf(releaseNumbered(acting.releases.list(), String(number))),
    `release ${number}`,
  )
}
