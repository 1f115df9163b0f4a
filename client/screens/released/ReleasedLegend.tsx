import { classBreaks } from '../../map/class-breaks.ts'
import { releasedBreaks } from '../../map/released-shapes.ts'
import { LegendRamp } from '../../parts/LegendRamp.tsx'
import { withheldWords } from '../../parts/words.ts'
import { useReleasedView } from '../../state/released-view.ts'
import { useReleasedRows, useUnit } from './use-released-rows.ts'

/** What colours and hatching on the map mean just now. */
export function ReleasedLegend() {
  const layer = useReleasedView((state) => state.layer)
  const rows = useReleasedRows()
  const unit = useUnit()
  if (rows.length === 0) return null
  if (layer === 'published')
    return (
      <LegendRamp
        title={unit.one === 'Ward' ? 'Published incidents per ward' : 'Published incidents per place cell'}
        breaks={classBreaks(rows.flatMap(({ count }) => (typeof count === 'number' ? [count] : [])))}
      />
    )
  const hidden = rows.map(({ count }) => count).find((count) => typeof count !== 'number')
  return (
    <LegendRamp
      title={`Released records per ${unit.one.toLowerCase()}`}
      breaks={releasedBreaks(rows.map(({ count }) => count))}
      withheld={hidden && `${withheldWords(hidden)}: not shown, and not zero`}
    />
  )
}
