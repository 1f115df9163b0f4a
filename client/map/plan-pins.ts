import type { GeoJSONSource, MapLibreMap } from 'maplibre-gl'
import { Marker } from 'maplibre-gl'
import { useReference } from '../state/reference.ts'
import { cellAt } from './cell-at.ts'
import { type DrawnPlan, middleOf, stopLabels } from './plan-shapes.ts'
import { cellsOutline, emptyCollection } from './sources.ts'

export type Nudge = (from: string, to: string) => void

/**
 * A pin a place that somebody visits, and one where the teams set out. Pins of places that may be moved can be dragged to
 * another cell; the cell under them is outlined meanwhile, and the pin goes back until the plan is answered anew. The list
 * beside the map does the same without a pointer.
 */
export function placePins(
  map: MapLibreMap,
  plan: DrawnPlan | null,
  begin: string | null,
  nudge: Nudge,
): () => void {
  const labels = plan ? stopLabels(plan) : []
  const pins = (plan?.hotspots ?? []).flatMap(({ centre, name, isMovable }, at) => {
    if (labels[at] === '') return []
    const element = pinElement(
      isMovable ? 'plan-pin plan-pin-movable' : 'plan-pin',
      labels[at],
      `${labels[at]}: ${name}`,
    )
    const marker = new Marker({ element, draggable: isMovable }).setLngLat(middleOf(centre))
    const under = (): string | null => {
      const { lng, lat } = marker.getLngLat()
      const cell = cellAt(lng, lat)
      return useReference.getState().cells?.cells.includes(cell) ? cell : null
    }
    const outline = (cell: string | null): void => {
      const shape = cell === null ? emptyCollection : cellsOutline([cell])
      void map.getSource<GeoJSONSource>('hovered')?.setData(shape)
    }
    marker.on('drag', () => outline(under()))
    marker.on('dragend', () => {
      const cell = under()
      outline(null)
      marker.setLngLat(middleOf(centre))
      if (cell !== null && cell !== centre) nudge(centre, cell)
    })
    return [marker.addTo(map)]
  })
  const start =
    begin === null
      ? []
      : [
          new Marker({
            element: pinElement('plan-pin plan-pin-start', 'Start', 'Start of all teams'),
            anchor: 'bottom',
          })
            .setLngLat(middleOf(begin))
            .addTo(map),
        ]
  return () => {
    for (const marker of [...pins, ...start]) marker.remove()
  }
}

function pinElement(className: string, text: string, label: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', label)
  return element
}
