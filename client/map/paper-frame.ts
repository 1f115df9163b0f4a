import { mercatorX, mercatorY } from './cell-geometry.ts'

/** The window of the printed map: where a position lies on paper, in CSS pixels from the top left. */
export interface PaperFrame {
  width: number
  height: number
  /** The same scale as the screen's map: the world is 512 · 2^zoom pixels wide. */
  zoom: number
  project: (lon: number, lat: number) => readonly [number, number]
}

/** West, south, east, north in degrees. */
type Bounds = readonly [number, number, number, number]

const marginPixels = 10

/**
 * The frame that shows what the screen's map shows: its middle and scale when it was zoomed in, else the
 * whole area.
 * @param camera longitude, latitude, zoom; null when the map was never moved
 */
export function paperFrame(
  width: number,
  height: number,
  bounds: Bounds,
  camera: readonly [number, number, number] | null,
): PaperFrame {
  const [west, south, east, north] = bounds
  const [left, right] = [mercatorX(west), mercatorX(east)]
  const [top, bottom] = [mercatorY(north), mercatorY(south)]
  const whole = Math.min(
    (width - 2 * marginPixels) / (right - left),
    (height - 2 * marginPixels) / (bottom - top),
  )
  const wholeZoom = Math.log2(whole / 512)
  const zoomedIn = camera !== null && camera[2] > wholeZoom + 0.3
  const world = zoomedIn ? 512 * 2 ** camera[2] : whole
  const [middleX, middleY] = zoomedIn
    ? [mercatorX(camera[0]), mercatorY(camera[1])]
    : [(left + right) / 2, (top + bottom) / 2]
  return {
    width,
    height,
    zoom: Math.log2(world / 512),
    project: (lon, lat) => [
      (mercatorX(lon) - middleX) * world + width / 2,
      (mercatorY(lat) - middleY) * world + height / 2,
    ],
  }
}

/** Whether a point on paper lies within the frame or so near that what hangs on it may reach in. */
export function near(frame: PaperFrame, [x, y]: readonly [number, number], reachPixels: number): boolean {
  return (
    x > -reachPixels && y > -reachPixels && x < frame.width + reachPixels && y < frame.height + reachPixels
  )
}
