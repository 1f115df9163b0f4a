import type { MapLibreMap } from 'maplibre-gl'
import { TerraDraw, TerraDrawPolygonMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { Outline } from '../../server/contract/answers.ts'
import { useAreas } from '../state/areas.ts'
import type { MapPalette } from './colours.ts'

/** Lets the person draw one polygon; hands its outline on and forgets it. Returns how to stop. */
export function drawOutline(map: MapLibreMap, palette: MapPalette): () => void {
  const colour = palette.area as `#${string}`
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map }),
    modes: [
      new TerraDrawPolygonMode({
        styles: {
          fillColor: colour,
          fillOpacity: 0.12,
          outlineColor: colour,
          outlineWidth: 2,
          closingPointColor: colour,
          closingPointWidth: 6,
        },
      }),
    ],
  })
  draw.start()
  draw.setMode('polygon')
  draw.on('finish', (id) => {
    const outline = Outline.safeParse(draw.getSnapshotFeature(id)?.geometry)
    if (outline.success) useAreas.getState().finishDrawing(outline.data)
  })
  return () => draw.stop()
}
