import type { MapLibreMap } from 'maplibre-gl'

/** The one map of the page, while there is one. Only `MapView` puts it here; commands act on it. */
let current: MapLibreMap | null = null

export const holdMap = (map: MapLibreMap | null): void => {
  current = map
}

export const heldMap = (): MapLibreMap | null => current
