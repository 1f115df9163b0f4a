import type { MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { useAreas } from '../state/areas.ts'
import { useCuckooingLayer } from '../state/cuckooing-layer.ts'
import { useHover } from '../state/hover.ts'
import { useLayers } from '../state/layers.ts'
import { useMarksHeld } from '../state/marks-held.ts'
import { useReference } from '../state/reference.ts'
import { type Place, useSelection } from '../state/selection.ts'
import { cellAt } from './cell-at.ts'
import { cuckooingZoneAt } from './show-cuckooing.ts'
import { marksAt } from './show-marks.ts'

/** How far a pointer may miss a venue's dot. */
const reachPixels = 5

/** Hover shows, click holds, shift-click compares; moving the map is remembered for the link. */
export function listen(map: MapLibreMap): () => void {
  const known = new Set<string>()
  const learn = (): void => {
    for (const cell of useReference.getState().cells?.cells ?? []) known.add(cell)
  }
  learn()
  const placeAt = (event: MapMouseEvent): Place | null => {
    if (useLayers.getState().view === 'wards') {
      const ward = map.queryRenderedFeatures(event.point, { layers: ['inside'] })[0]?.properties.code
      return typeof ward === 'string' ? { kind: 'ward', id: ward } : null
    }
    const cell = cellAt(event.lngLat.lng, event.lngLat.lat)
    return known.has(cell) ? { kind: 'cell', id: cell } : null
  }
  const venueAt = ({ point: { x, y } }: MapMouseEvent): string | null => {
    if (!useLayers.getState().on.venues) return null
    const name = map.queryRenderedFeatures(
      [
        [x - reachPixels, y - reachPixels],
        [x + reachPixels, y + reachPixels],
      ],
      { layers: ['venues'] },
    )[0]?.properties.name
    return typeof name === 'string' ? name : null
  }
  const isDrawing = (): boolean => useAreas.getState().step === 'drawing'
  map.on('mousemove', (event) => {
    const place = isDrawing() ? null : placeAt(event)
    map.getCanvas().style.cursor = isDrawing() ? 'crosshair' : place ? 'pointer' : ''
    const { x, y } = event.point
    useHover.getState().hover(
      place && place.kind !== 'area'
        ? {
            kind: place.kind,
            id: place.id,
            venue: venueAt(event),
            zone: cuckooingZoneAt(map, event.point),
            marks: marksAt(map, event.point),
            x,
            y,
          }
        : null,
    )
  })
  map.on('mouseout', () => useHover.getState().hover(null))
  map.on('movestart', () => useHover.getState().hover(null))
  map.on('click', (event) => {
    if (isDrawing()) return
    const place = placeAt(event)
    if (event.originalEvent.shiftKey && place) useSelection.getState().compareWith(place)
    else useSelection.getState().select(place)
    useCuckooingLayer.getState().hold(cuckooingZoneAt(map, event.point))
    useMarksHeld.getState().hold(marksAt(map, event.point))
  })
  // Shift-drag would zoom into a box, and swallow the shift-click that compares.
  map.boxZoom.disable()
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter()
    useLayers.getState().setCamera([lng, lat, map.getZoom()])
  })
  return useReference.subscribe(learn)
}
