import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import type { Receipt } from '../receipt.ts'
import { atWatchDesk } from './watch-desk.ts'

/** Ends an own watch. Refuses `notFound`, also for somebody else's. */
export function removeWatch(acting: Acting, { id }: { id: string }): Released<Receipt> {
  return atWatchDesk(acting, ({ writer, owner }) => {
    if (!writer.remove(owner, id)) throw new Refused('notFound', { param: 'id' })
    return releaseReceipt({ done: true, dataVersion: acting.dataVersion() }, `watch ${id}`)
  })
}
