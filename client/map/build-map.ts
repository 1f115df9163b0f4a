import { MapLibreMap, type MapOptions, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { MapPalette } from './colours.ts'
import { mapStyle } from './layers.ts'
import { stationIcon } from './station-icon.ts'

setWorkerUrl(workerUrl)

/** `[west, south, east, north]` in degrees. */
type Bounds = readonly [number, number, number, number]

/** A flat map that looks north, held near its area. Letters come from the page's own fonts. */
export function buildMap(
  container: HTMLElement,
  palette: MapPalette,
  bounds: Bounds,
  options: Partial<MapOptions>,
): MapLibreMap {
  const [west, south, east, north] = bounds
  const margin = 0.25
  const map = new MapLibreMap({
    container,
    style: mapStyle(palette),
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 24 },
    maxBounds: [west - margin, south - margin, east + margin, north + margin],
    minZoom: 9,
    maxZoom: 17.5,
    pitchWithRotate: false,
    dragRotate: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: { 'Map.Title': 'Map of the borough. Everything it shows is also in the Table view.' },
    ...options,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.on('style.load', () => {
    if (!map.hasImage('station')) map.addImage('station', stationIcon(palette), { pixelRatio: 1 })
  })
  return map
}
