import { useMemo } from 'react'
import { outlinesOfTier, zoneFacts } from '../../map/zone-facts.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useReference } from '../../state/reference.ts'
import { useReleased } from '../../state/released.ts'
import { useReleasedView } from '../../state/released-view.ts'
import { type PlaceRow, publishedRows, releasedRows } from './released-rows.ts'

/** The places that list, table, card and file show just now, in order. */
export function useReleasedRows(): PlaceRow[] {
  const layer = useReleasedView((state) => state.layer)
  const listed = useReleasedView((state) => state.listed)
  const answer = useReleased((state) => state.answer)
  const open = useReleased((state) => state.answer?.open ?? state.open)
  const tier = useReleased((state) => state.feed.tier)
  const asked = useReleased((state) => state.question.ward)
  const zones = useBasemap((state) => state.zones)
  const reference = useReference((state) => state.reference)
  const cells = useReference((state) => state.cells)
  return useMemo(() => {
    const wards = reference?.wards ?? []
    if (layer === 'published') return open ? publishedRows(open, listed, cells, wards) : []
    const facts = zoneFacts(outlinesOfTier(zones, tier))
    return answer ? releasedRows(answer, listed, facts, wards, asked) : []
  }, [layer, listed, answer, open, tier, asked, zones, reference, cells])
}

/** What one of the places is called, and many. */
export function useUnit(): { one: string; many: string } {
  const layer = useReleasedView((state) => state.layer)
  const wards = useReleasedView((state) => state.listed === 'wards')
  if (wards) return { one: 'Ward', many: 'wards' }
  return layer === 'published' ? { one: 'Place', many: 'places' } : { one: 'Zone', many: 'zones' }
}
