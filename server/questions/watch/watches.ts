import type { Watch } from '../../contract/watches.ts'
import { releaseRecord } from '../../disclosure/gate.ts'
import { ownerOf } from '../../disclosure/watch-owner.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { watchedPlaces } from './watched-places.ts'

/** The own watches, oldest first: which places, no figure. Refuses `signIn` for a visitor. */
export function watches(asking: Asking): Released<{ watches: Watch[] }> {
  const lookUp = watchedPlaces(asking)
  const own = asking.watching.of(ownerOf(asking.viewer))
  return releaseRecord(asking.viewer.role, { watches: own.map((each) => lookUp(each).watch) })
}
