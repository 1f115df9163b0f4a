import { useEffect, useRef } from 'react'
import { useReference } from '../state/reference.ts'
import { buildMap } from './build-map.ts'
import { darkPalette, lightPalette } from './colours.ts'
import { feedBasemap } from './feed-basemap.ts'
import { followCamera } from './follow-camera.ts'
import { followDrawing } from './follow-drawing.ts'
import { listen } from './listen.ts'
import { holdMap } from './map-handle.ts'
import { showAnswer } from './show-answer.ts'
import { showCuckooing } from './show-cuckooing.ts'
import { showMarks } from './show-marks.ts'
import { showOverlays } from './show-overlays.ts'

const darkNight = '(max-width: 760px) and (prefers-color-scheme: dark)'

interface Props {
  /** On paper nothing is pressed, and the sheet stays white. */
  interactive?: boolean
  /** Share of the height that something else covers from below. */
  coveredBelow?: number
  /** After the first complete drawing. */
  onReady?: () => void
}

/** The one file that owns the map: makes it, ties it to the stores, and takes it away. */
export function MapView({ interactive = true, coveredBelow = 0, onReady }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const bounds = useReference((state) => state.reference?.bounds)
  const ready = useRef(onReady)
  ready.current = onReady
  // The bounds of a loaded borough do not change; a new array with the same numbers must not make a new map.
  const boundsText = bounds?.join()
  useEffect(() => {
    if (!container.current || !boundsText) return
    const [west, south, east, north] = boundsText.split(',').map(Number)
    const palette = interactive && window.matchMedia(darkNight).matches ? darkPalette : lightPalette
    const map = buildMap(container.current, palette, [west, south, east, north], { interactive })
    if (coveredBelow > 0) {
      map.setPadding({ top: 100, bottom: map.getContainer().clientHeight * coveredBelow, left: 0, right: 0 })
      map.fitBounds([west, south, east, north], { padding: 12, duration: 0 })
    }
    holdMap(map)
    const stops = [followCamera(map)]
    map.once('style.load', () => {
      stops.push(feedBasemap(map), showAnswer(map), showOverlays(map))
      // On paper nothing is pressed, and nothing protected or told in confidence leaves.
      if (interactive)
        stops.push(
          showMarks(map, palette, { above: 'zone-lines', isCopied: false }),
          showCuckooing(map, palette),
          listen(map),
          followDrawing(map, palette),
        )
      map.once('idle', () => {
        container.current?.setAttribute('data-ready', 'true')
        ready.current?.()
      })
    })
    return () => {
      for (const stop of stops) stop()
      holdMap(null)
      map.remove()
    }
  }, [boundsText, interactive, coveredBelow])
  return <div ref={container} className="map-canvas" />
}
