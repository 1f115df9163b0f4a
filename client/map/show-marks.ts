import type { GeoJSONSource, MapLibreMap, PointLike } from 'maplibre-gl'
import type { MarkLook } from '../state/marks.ts'
import { followMarks, marksNow } from '../state/marks-shown.ts'
import type { MapPalette } from './colours.ts'
import { patternTile } from './hatch.ts'
import {
  confidentialMarkLayers,
  looks,
  markAreas,
  markImage,
  markMapLayers,
  markShapes,
  marksMapSource,
} from './mark-layers.ts'
import { setVisible } from './show-answer.ts'
import { emptyCollection } from './sources.ts'

/**
 * Draws impact days, powers, services and hidden places as far as their layers are on. `isCopied`: what is drawn gets onto
 * paper, so that what was told in confidence is left out. Returns how to stop.
 */
export function showMarks(
  map: MapLibreMap,
  palette: MapPalette,
  { above, isCopied }: { above: string; isCopied: boolean },
): () => void {
  for (const [look, { pattern, colour }] of Object.entries(looks))
    if (pattern)
      map.addImage(markImage(look as MarkLook), patternTile(pattern, palette[colour]), { pixelRatio: 2 })
  map.addSource(marksMapSource, { type: 'geojson', data: emptyCollection, tolerance: 0 })
  for (const layer of markMapLayers(palette)) map.addLayer(layer, above)
  let drawn = ''
  const draw = (): void => {
    const marks = marksNow().filter(({ layer }) => !(isCopied && layer === 'hidden'))
    const key = marks.map(({ id, look, cells }) => `${id} ${look} ${cells.length}`).join()
    if (key === drawn) return
    drawn = key
    void map.getSource<GeoJSONSource>(marksMapSource)?.setData(markShapes(marks))
  }
  draw()
  return followMarks(draw)
}

/** Ids of the marks at a point of the map; each once. */
export function marksAt(map: MapLibreMap, point: PointLike): string[] {
  if (!map.getLayer(markAreas)) return []
  const found = map.queryRenderedFeatures(point, { layers: [markAreas] })
  return [...new Set(found.map(({ properties }) => String(properties.id)))]
}

/** Takes off the map what may not leave, while a picture of it is made. Returns how to put it back. */
export function withoutConfidentialMarks(map: MapLibreMap): () => void {
  for (const id of confidentialMarkLayers) setVisible(map, id, false)
  return () => {
    for (const id of confidentialMarkLayers) setVisible(map, id, true)
  }
}
