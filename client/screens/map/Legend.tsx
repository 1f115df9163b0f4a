import { classBreaks } from '../../map/class-breaks.ts'
import { wardValues } from '../../map/ward-values.ts'
import { LegendRamp } from '../../parts/LegendRamp.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useLayers } from '../../state/layers.ts'
import { useReference } from '../../state/reference.ts'

/** What the colours on the map mean just now. */
export function Legend() {
  const view = useLayers((state) => state.view)
  const measure = useLayers((state) => state.wardMeasure)
  const standsOut = useLayers((state) => state.on.standsOut)
  const counts = useAnswers((state) => state.counts)
  const hotspots = useAnswers((state) => state.hotspots)
  const bandwidth = useAnswers((state) => state.density?.bandwidthMetres)
  const reference = useReference((state) => state.reference)
  if (!counts || !reference || counts.total === 0) return null
  if (view === 'density')
    return (
      <LegendRamp
        title="Density of incidents"
        low="less"
        high="more"
        note={`Spread over ${Math.round(bandwidth ?? 200)} m around cell centres: it smooths, so it can reach where nothing happened.`}
      />
    )
  if (view === 'wards')
    return (
      <LegendRamp
        title={measure === 'rate' ? 'Incidents per 1,000 residents' : 'Incidents per ward'}
        breaks={classBreaks(wardValues(counts, reference, measure).values())}
        note={
          measure === 'rate'
            ? 'By residents of the 2021 census. Town centres fill by day with people nobody counts, so their rate is too high.'
            : undefined
        }
      />
    )
  if (counts.cells.index.length === 0) return null
  const tested = hotspots?.cells.some(({ bin }) => bin !== null) ?? false
  return (
    <LegendRamp
      title="Incidents per place cell (about 130 m)"
      breaks={classBreaks(counts.cells.count)}
      outline={
        standsOut && tested ? 'stands out from its surroundings (Gi*, 95 % after correction)' : undefined
      }
    />
  )
}
