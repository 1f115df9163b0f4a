import type { MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { useMarksHeld } from '../state/marks-held.ts'
import { useReference } from '../state/reference.ts'
import { type PlaceOnMap, useReleasedView } from '../state/released-view.ts'
import { cellAt } from './cell-at.ts'
import { releasedSource } from './released-layers.ts'
import { marksAt } from './show-marks.ts'

/** Hover shows, click holds; moving the map is remembered for the link. */
export function listenReleased(map: MapLibreMap): void {
  const outlineAt = (event: MapMouseEvent): string | null => {
    const layers = ['released-fill', 'released-withheld']
    const found = map
      .queryRenderedFeatures(event.point, { layers })
      .find(({ source }) => source === releasedSource)
    return typeof found?.properties.id === 'string' ? found.properties.id : null
  }
  const placeAt = (event: MapMouseEvent): PlaceOnMap | null => {
    const { layer, listed } = useReleasedView.getState()
    if (layer === 'published' && listed === 'places') {
      const cell = cellAt(event.lngLat.lng, event.lngLat.lat)
      return useReference.getState().cells?.cells.includes(cell) ? { kind: 'cell', id: cell } : null
    }
    const id = outlineAt(event)
    return id === null ? null : { kind: listed === 'wards' ? 'ward' : 'zone', id }
  }
  const view = useReleasedView.getState
  map.on('mousemove', (event) => {
    const place = placeAt(event)
    map.getCanvas().style.cursor = place ? 'pointer' : ''
    view().hover(place && { ...place, x: event.point.x, y: event.point.y })
  })
  map.on('mouseout', () => view().hover(null))
  map.on('movestart', () => view().hover(null))
  map.on('click', (event) => {
    view().select(placeAt(event))
    useMarksHeld.getState().hold(marksAt(map, event.point))
  })
  map.boxZoom.disable()
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter()
    view().setCamera([lng, lat, map.getZoom()])
  })
}
