import type { MapLibreMap } from 'maplibre-gl'
import { useAreas } from '../state/areas.ts'
import type { MapPalette } from './colours.ts'

/** Starts and ends drawing with the step of the areas; the drawing library loads when first needed. */
export function followDrawing(map: MapLibreMap, palette: MapPalette): () => void {
  let stop: (() => void) | null = null
  let wanted = false
  const follow = async (): Promise<void> => {
    const drawing = useAreas.getState().step === 'drawing'
    if (drawing === wanted) return
    wanted = drawing
    if (!drawing) {
      stop?.()
      stop = null
      return
    }
    const { drawOutline } = await import('./draw.ts')
    if (wanted) stop = drawOutline(map, palette)
  }
  const unsubscribe = useAreas.subscribe(() => void follow())
  return () => {
    unsubscribe()
    stop?.()
  }
}
