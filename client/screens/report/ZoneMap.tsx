import { useId, useRef } from 'react'
import { boxAround, type ZoneShape, zoneAt } from './zone-shapes.ts'

interface ZoneMapProps {
  zones: readonly ZoneShape[]
  /** Code of the ward that is looked at; null = all of them. */
  ward: string | null
  chosen: string | null
  /** A tap on the whole area means its ward, a tap in the ward its zone. */
  tap: (zone: ZoneShape) => void
}

/** The outlines to tap on. Whoever uses no pointer has the lists beside it. */
export function ZoneMap({ zones, ward, chosen, tap }: ZoneMapProps) {
  const svg = useRef<SVGSVGElement>(null)
  const hatch = useId()
  const shown = ward === null ? zones : zones.filter((zone) => zone.ward === ward)
  const [left, top, right, bottom] = boxAround(shown)
  const size = Math.max(right - left, bottom - top)
  const find = (clientX: number, clientY: number): void => {
    const matrix = svg.current?.getScreenCTM()
    if (!matrix) return
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
    const zone = zoneAt(zones, [x, y])
    if (zone) tap(zone)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the lists beside it do the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the lists beside it do the same by keyboard
    <svg
      ref={svg}
      className="zone-map"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      aria-hidden="true"
      onClick={(event) => find(event.clientX, event.clientY)}
    >
      <defs>
        <pattern
          id={hatch}
          width={size / 60}
          height={size / 60}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="zone-hatch-paper" width={size / 60} height={size / 60} />
          <rect className="zone-hatch-line" width={size / 150} height={size / 60} />
        </pattern>
      </defs>
      {zones.map((zone) => (
        <path
          key={zone.id}
          d={zone.path}
          className={ward === null || zone.ward === ward ? 'zone-shape' : 'zone-shape zone-shape-off'}
          fill={zone.id === chosen ? `url(#${hatch})` : undefined}
          data-chosen={zone.id === chosen || undefined}
        />
      ))}
      {ward !== null &&
        shown.map(({ id, middle: [x, y] }, at) => (
          <text key={id} x={x} y={y} fontSize={size / 22} className="zone-number">
            {at + 1}
          </text>
        ))}
    </svg>
  )
}
