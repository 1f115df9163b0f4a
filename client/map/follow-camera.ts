import type { MapLibreMap } from 'maplibre-gl'
import { useLayers } from '../state/layers.ts'

/**
 * The map stands where a link or the back button says, also when that is read after the map was made.
 * Returns how to stop. The map's own moves come back as the camera it already has, and move nothing.
 */
export function followCamera(map: MapLibreMap): () => void {
  const follow = (): void => {
    const { camera } = useLayers.getState()
    if (!camera) return
    const [longitude, latitude, zoom] = camera
    const { lng, lat } = map.getCenter()
    if (lng === longitude && lat === latitude && map.getZoom() === zoom) return
    map.jumpTo({ center: [longitude, latitude], zoom })
  }
  follow()
  return useLayers.subscribe((now, before) => {
    if (now.camera !== before.camera) follow()
  })
}
