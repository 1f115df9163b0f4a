import type { Area } from '../../area/area.ts'
import { type KeptWatch, mostWatches, type WatchDraft } from '../../contract/watches.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { atWatchDesk, type WatchDesk } from './watch-desk.ts'

/** Rings that a venue is watched with: here and around. */
const venueRings = 1

/**
 * Watches a place. Refuses `unknownValue` for a place that is none, `sameAlready` for one that is watched, `tooLarge` for
 * more watches than one person may have.
 */
export function addWatch(acting: Acting, draft: WatchDraft): Released<{ id: string }> {
  return atWatchDesk(acting, (desk) => {
    assertPlace(acting.area, desk, draft)
    if (desk.writer.of(desk.owner).length >= mostWatches) throw new Refused('tooLarge')
    const rings = draft.kind === 'circle' ? draft.rings : draft.kind === 'venue' ? venueRings : 0
    const since = acting.clock().toISOString()
    const watch: KeptWatch = { id: randomRef(), kind: draft.kind, place: draft.id, rings, since }
    if (!desk.writer.add(desk.owner, watch, desk.isDemonstration)) throw new Refused('sameAlready')
    return releaseReceipt({ id: watch.id }, `watch ${watch.id}`)
  })
}

function assertPlace(area: Area, { hasVenue, hasArea }: WatchDesk, { kind, id }: WatchDraft): void {
  const isThere =
    kind === 'venue' ? hasVenue(id) : kind === 'area' ? hasArea(id) : area.knownCell(id) !== undefined
  if (!isThere) throw new Refused('unknownValue', { param: 'id' })
}
