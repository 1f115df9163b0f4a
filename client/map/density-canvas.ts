import type { Density } from '../../server/contract/answers.ts'
import { rampAt } from './colours.ts'

/** Below this share of the highest value the basemap shows unchanged. */
const threshold = 0.015

/** Red, green, blue, alpha for each grid square, row by row from the north-west as pictures are. Pure. */
export function densityPixels({ columns, rows, values }: Density): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(columns * rows * 4)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column]
      if (!(value >= threshold)) continue
      // Most squares hold little: the root spreads the low end over the ramp, and fades it in without an edge.
      const share = Math.sqrt((value - threshold) / (1 - threshold))
      const alpha = Math.round(215 * Math.min(1, share * 3))
      pixels.set([...rampAt(share), alpha], ((rows - 1 - row) * columns + column) * 4)
    }
  return pixels
}

export function drawDensity(canvas: HTMLCanvasElement, density: Density): void {
  canvas.width = density.columns
  canvas.height = density.rows
  const pixels = new ImageData(densityPixels(density), density.columns, density.rows)
  canvas.getContext('2d')?.putImageData(pixels, 0, 0)
}
