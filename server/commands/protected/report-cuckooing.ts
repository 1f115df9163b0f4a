import type { CuckooingReport } from '../../contract/cuckooing.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import type { Receipt } from '../receipt.ts'
import { keepReport } from './keep-report.ts'
import { writeProtected } from './protected-desk.ts'

const source = 'cuckooing'

/**
 * Keeps a report of cuckooing as its zone, quarter and whether a referral was made; its signs are not kept. Refuses
 * as `writeProtected` and `keepReport`.
 */
export async function reportCuckooing(acting: Acting, report: CuckooingReport): Promise<Released<Receipt>> {
  const { zone, quarter, referralMade } = report
  const category = referralMade ? 'cuckooing-referred' : 'cuckooing'
  writeProtected(acting, source, (desk) => {
    const [agreement] = desk.agreements
    keepReport(acting, desk, { source, agreement, zone, quarter, category })
  })
  await acting.changed()
  return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
}
