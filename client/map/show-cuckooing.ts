import type { GeoJSONSource, MapLibreMap, PointLike } from 'maplibre-gl'
import { wholeQuarters } from '../../server/contract/whole-quarters.ts'
import { useBasemap } from '../state/basemap.ts'
import { useCuckooingLayer } from '../state/cuckooing-layer.ts'
import { showsCuckooing } from '../state/cuckooing-shown.ts'
import { zoneReports } from '../state/cuckooing-zones.ts'
import { useFilter } from '../state/filter.ts'
import type { MapPalette } from './colours.ts'
import {
  cuckooingAreas,
  cuckooingHeld,
  cuckooingLayerIds,
  cuckooingMapLayers,
  cuckooingMapSource,
  cuckooingShapes,
  heldFilter,
  protectedHatches,
  protectedImage,
} from './cuckooing-layers.ts'
import { hatchTile } from './hatch.ts'
import { setVisible } from './show-answer.ts'
import { emptyCollection } from './sources.ts'

/** Draws the zones with reports of cuckooing over the answer, as long as they are shown. Returns how to stop. */
export function showCuckooing(map: MapLibreMap, palette: MapPalette): () => void {
  for (const [at, look] of protectedHatches.entries())
    map.addImage(protectedImage(at + 1), hatchTile(palette.zone, palette.zone, look), { pixelRatio: 2 })
  map.addSource(cuckooingMapSource, { type: 'geojson', data: emptyCollection, tolerance: 0 })
  for (const layer of cuckooingMapLayers(palette)) map.addLayer(layer, 'zone-lines')
  let isEmpty = true
  const draw = (): void => {
    const { counts } = useCuckooingLayer.getState()
    const outlines = useBasemap.getState().zones?.z2
    const isShown = counts !== null && outlines !== undefined && showsCuckooing()
    if (!isShown && isEmpty) return
    isEmpty = !isShown
    const shapes = isShown
      ? cuckooingShapes(outlines, zoneReports(counts.zones, wholeQuarters(useFilter.getState().filter)))
      : emptyCollection
    void map.getSource<GeoJSONSource>(cuckooingMapSource)?.setData(shapes)
  }
  const hold = (): void => {
    map.setFilter(cuckooingHeld, heldFilter(useCuckooingLayer.getState().held))
  }
  draw()
  hold()
  const stops = [
    useCuckooingLayer.subscribe((now, before) => {
      if (now.counts !== before.counts) draw()
      if (now.held !== before.held) hold()
    }),
    useFilter.subscribe((now, before) => {
      if (now.filter.from !== before.filter.from || now.filter.to !== before.filter.to) draw()
    }),
    useBasemap.subscribe((now, before) => now.zones !== before.zones && draw()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Id of the zone with reports at a point of the map; null where there is none or none is shown. */
export function cuckooingZoneAt(map: MapLibreMap, point: PointLike): string | null {
  if (!showsCuckooing() || !map.getLayer(cuckooingAreas)) return null
  const id = map.queryRenderedFeatures(point, { layers: [cuckooingAreas] })[0]?.properties.id
  return typeof id === 'string' ? id : null
}

/** Takes what is protected off the map while a picture of it is made. Returns how to put it back. */
export function withoutCuckooing(map: MapLibreMap): () => void {
  for (const id of cuckooingLayerIds) setVisible(map, id, false)
  return () => {
    for (const id of cuckooingLayerIds) setVisible(map, id, true)
  }
}
