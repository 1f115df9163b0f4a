import type { MapPalette } from './colours.ts'

const size = 32

/** A plain sign for any station: rails in a square. No operator's mark. */
export function stationIcon(palette: MapPalette): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return new ImageData(size, size)
  pen.fillStyle = palette.halo
  pen.beginPath()
  pen.roundRect(1, 1, size - 2, size - 2, 9)
  pen.fill()
  pen.fillStyle = palette.stationLabel
  pen.beginPath()
  pen.roundRect(3, 3, size - 6, size - 6, 7)
  pen.fill()
  pen.strokeStyle = palette.halo
  pen.lineWidth = 2.5
  pen.beginPath()
  for (const x of [12, 20]) {
    pen.moveTo(x, 8)
    pen.lineTo(x, 24)
  }
  for (const y of [11, 16, 21]) {
    pen.moveTo(8, y)
    pen.lineTo(24, y)
  }
  pen.stroke()
  return pen.getImageData(0, 0, size, size)
}
