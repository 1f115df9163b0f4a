import { useEffect } from 'react'
import type { Profile } from '../../../server/contract/answers.ts'
import { canonicalFilter } from '../../../server/contract/filter.ts'
import type { NamedPlace } from '../../../server/contract/told/place.ts'
import { useAreas } from '../../state/areas.ts'
import type { Failure } from '../../state/failure-words.ts'
import { useFilter } from '../../state/filter.ts'
import { maySee } from '../../state/home.ts'
import { useProfiles } from '../../state/profiles.ts'
import { useSession } from '../../state/session.ts'
import { defaultFilter } from '../../state/url.ts'
import { sameCells } from '../places/same-cells.ts'

/** Incidents at a place by day and hour, or why there are none. */
export type PlaceClock =
  | { readonly state: 'notYours' | 'areaNotSaved' | 'counting' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'noHours'; readonly profile: Profile }
  | { readonly state: 'counted'; readonly profile: Profile }

/** Of the place's cell or the saved area of the same cells: the last twelve months, as this reader may have them. */
export function usePlaceClock(place: NamedPlace): PlaceClock {
  const role = useSession((state) => state.session?.role ?? 'public')
  const areas = useAreas((state) => state.areas)
  const ready = useFilter((state) => state.ready)
  const held = useProfiles((state) => state.page)
  const ask = useProfiles((state) => state.ask)
  const isArea = place.kind === 'cells'
  const of = isArea ? areas.find(({ cells }) => sameCells(cells, place.cells))?.id : place.cells[0]
  const kind = isArea ? 'area' : 'cell'
  const wanted = maySee('/', role) ? of : undefined
  useEffect(() => {
    if (!ready || wanted === undefined) return
    const asking = new AbortController()
    void ask('page', { kind, id: wanted }, canonicalFilter(defaultFilter()), asking.signal)
    return () => asking.abort()
  }, [ready, kind, wanted, ask])
  if (!maySee('/', role)) return { state: 'notYours' }
  if (of === undefined) return { state: 'areaNotSaved' }
  const mine = held?.key === `${kind}:${of}` ? held : null
  if (mine?.failure) return { state: 'failed', failure: mine.failure }
  if (!mine?.profile) return { state: 'counting' }
  const { profile } = mine
  return { state: profile.monthOnly || profile.total === 0 ? 'noHours' : 'counted', profile }
}
