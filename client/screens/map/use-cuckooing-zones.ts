import { useMemo } from 'react'
import { type QuarterRange, wholeQuarters } from '../../../server/contract/whole-quarters.ts'
import { useCuckooingLayer } from '../../state/cuckooing-layer.ts'
import { useShowsCuckooing } from '../../state/cuckooing-shown.ts'
import { type ZoneReports, zoneReports } from '../../state/cuckooing-zones.ts'
import { useFilter } from '../../state/filter.ts'

export interface CuckooingZones {
  zones: readonly ZoneReports[]
  /** The quarters that lie whole in the months asked. */
  asked: QuarterRange
  /** Every quarter that any zone has a report of, oldest first. */
  known: readonly { quarter: string }[]
}

/** The zones with reports of cuckooing, for the months asked; null while the layer is not shown or not answered. */
export function useCuckooingZones(): CuckooingZones | null {
  const isShown = useShowsCuckooing()
  const counts = useCuckooingLayer((state) => state.counts)
  const from = useFilter((state) => state.filter.from)
  const to = useFilter((state) => state.filter.to)
  return useMemo(() => {
    if (!isShown || counts === null) return null
    const asked = wholeQuarters({ from, to })
    return { zones: zoneReports(counts.zones, asked), asked, known: counts.quarters }
  }, [isShown, counts, from, to])
}
