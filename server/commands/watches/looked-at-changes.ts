import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import type { Receipt } from '../receipt.ts'
import { atWatchDesk } from './watch-desk.ts'

/** What was looked at: until when (UTC), and the release that stood there. */
interface Looked {
  readonly until: string
  readonly release: number | null
}

/** Somebody has looked at what changed until a moment (UTC). Refuses `badValue` for one that is to come. */
export function lookedAtChanges(acting: Acting, { until, release }: Looked): Released<Receipt> {
  const at = new Date(until).toISOString()
  if (at > acting.clock().toISOString()) throw new Refused('badValue', { param: 'until' })
  return atWatchDesk(acting, ({ writer, owner, isDemonstration }) => {
    writer.look(owner, { at, release }, isDemonstration)
    return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
  })
}
