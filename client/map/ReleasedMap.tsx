import { useEffect, useRef } from 'react'
import { useReference } from '../state/reference.ts'
import { useReleasedView } from '../state/released-view.ts'
import { buildMap } from './build-map.ts'
import { darkPalette, lightPalette } from './colours.ts'
import { feedBasemap } from './feed-basemap.ts'
import { listenReleased } from './listen-released.ts'
import { holdMap } from './map-handle.ts'
import { showMarks } from './show-marks.ts'
import { showReleased } from './show-released.ts'

const darkNight = '(max-width: 760px) and (prefers-color-scheme: dark)'

/** The map of a release: the same ground, other figures. `coveredBelow` is a share of its height. */
export function ReleasedMap({ coveredBelow = 0 }: { coveredBelow?: number }) {
  const container = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLCanvasElement>(null)
  const boundsText = useReference((state) => state.reference?.bounds.join())
  useEffect(() => {
    if (!container.current || !boundsText) return
    const [west, south, east, north] = boundsText.split(',').map(Number)
    const palette = window.matchMedia(darkNight).matches ? darkPalette : lightPalette
    // The drawing is kept after each frame, so that paper gets a copy at any time.
    const canvasContextAttributes = { preserveDrawingBuffer: true }
    const map = buildMap(container.current, palette, [west, south, east, north], { canvasContextAttributes })
    if (coveredBelow > 0) {
      map.setPadding({ top: 60, bottom: map.getContainer().clientHeight * coveredBelow, left: 0, right: 0 })
      map.fitBounds([west, south, east, north], { padding: 12, duration: 0 })
    }
    const { camera } = useReleasedView.getState()
    if (camera) map.jumpTo({ center: [camera[0], camera[1]], zoom: camera[2] })
    holdMap(map)
    const onPrint = (): void => copyTo(paper.current, map.getCanvas())
    window.addEventListener('beforeprint', onPrint)
    const stops: (() => void)[] = [() => window.removeEventListener('beforeprint', onPrint)]
    map.once('style.load', () => {
      stops.push(
        feedBasemap(map),
        showReleased(map, palette),
        showMarks(map, palette, { above: 'zone-lines', isCopied: true }),
      )
      listenReleased(map)
      map.once('idle', () => container.current?.setAttribute('data-ready', 'true'))
    })
    return () => {
      for (const stop of stops) stop()
      holdMap(null)
      map.remove()
    }
  }, [boundsText, coveredBelow])
  return (
    <>
      <div ref={container} className="map-canvas" />
      <canvas ref={paper} className="paper-map" />
    </>
  )
}

/** A map would be laid out anew for paper, and not be drawn in time: paper gets what was on screen. */
function copyTo(paper: HTMLCanvasElement | null, drawn: HTMLCanvasElement): void {
  if (!paper) return
  paper.width = drawn.width
  paper.height = drawn.height
  paper.getContext('2d')?.drawImage(drawn, 0, 0)
}
