import { ZonePicker } from './ZonePicker.tsx'
import type { ZoneShape } from './zone-shapes.ts'

/** The areas to choose from, and the latitude of their middle. */
export interface AreaProps {
  zones: readonly ZoneShape[]
  latitude: number
}

interface AreaPartProps extends AreaProps {
  chosen: ZoneShape | null
  choose: (zone: ZoneShape | null) => void
}

/** The first step of every form here: the area, and its name once it is chosen. */
export function AreaPart({ zones, latitude, chosen, choose }: AreaPartProps) {
  return (
    <section className="report-part-box">
      <h2>1. Which area?</h2>
      <ZonePicker zones={zones} latitude={latitude} chosen={chosen} choose={choose} />
      {chosen && (
        <p className="report-chosen" role="status">
          {chosen.name}
        </p>
      )}
    </section>
  )
}
