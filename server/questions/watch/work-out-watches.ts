import type { Viewer } from '../../contract/viewer.ts'
import type { KeptWatch } from '../../contract/watches.ts'
import { demonstrationViewer } from '../../disclosure/watch-owner.ts'
import { beginAsking, type Ground } from '../asking.ts'
import { watchMonths } from './watch-months.ts'
import { watchSeries } from './watch-series.ts'
import { watchedPlaces } from './watched-places.ts'

/**
 * Works out the figures of everybody's watches for the present index, each from the sources that its owner may ask, so
 * that nobody waits for them: in memory alone, and still raw. What they say is asked at gate 2 when somebody looks.
 * `accounts`: who may sign in now. Returns how many watches there were.
 */
export function workOutWatches(
  ground: Ground,
  all: readonly { readonly owner: string; readonly watch: KeptWatch }[],
  accounts: readonly Viewer[],
): number {
  const lookUp = watchedPlaces(ground)
  const byAccount = new Map(accounts.map((viewer) => [viewer.account, viewer]))
  for (const owner of new Set(all.map((each) => each.owner))) {
    const viewer = demonstrationViewer(owner) ?? byAccount.get(owner)
    if (!viewer) continue
    const asking = beginAsking(ground, viewer)
    const months = watchMonths(asking)
    if (!months) continue
    for (const { watch } of all.filter((each) => each.owner === owner)) {
      const place = lookUp(watch)
      if (!place.watch.isGone) watchSeries(asking, place, months)
    }
  }
  return all.length
}
