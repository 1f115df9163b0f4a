import { ramp } from './colours.ts'
import { heldMap } from './map-handle.ts'
import { withoutCuckooing } from './show-cuckooing.ts'
import { withoutConfidentialMarks } from './show-marks.ts'

export interface PictureWords {
  marking: string
  banner: string | null
  title: string
  question: string
  legend: string
  /** Lower ends of the classes; empty for a plain ramp. */
  breaks: readonly number[]
  notes: readonly string[]
}

const font = 'Inter, sans-serif'
const margin = 24

/** The map's pixels are only there within the frame that drew them. Nothing protected or told in confidence leaves in a picture. */
function mapPixels(): Promise<HTMLCanvasElement | null> {
  const map = heldMap()
  if (!map) return Promise.resolve(null)
  return new Promise((resolve) => {
    const putBack = [withoutCuckooing(map), withoutConfidentialMarks(map)]
    map.once('render', () => {
      const canvas = map.getCanvas()
      const copy = document.createElement('canvas')
      copy.width = canvas.width
      copy.height = canvas.height
      copy.getContext('2d')?.drawImage(canvas, 0, 0)
      for (const back of putBack) back()
      resolve(copy)
    })
    map.triggerRepaint()
  })
}

/** Map, title, legend, attribution and marking as a PNG; null when there is no map to draw. */
export async function pictureFile(words: PictureWords): Promise<Blob | null> {
  const picture = await composePicture(words)
  return new Promise((resolve) => {
    if (picture) picture.toBlob(resolve, 'image/png')
    else resolve(null)
  })
}

/** Null when there is no map to draw. */
export async function composePicture(words: PictureWords): Promise<HTMLCanvasElement | null> {
  const pixels = await mapPixels()
  if (!pixels) return null
  const scale = Math.max(1, window.devicePixelRatio)
  const width = Math.max(760, pixels.width / scale)
  const mapHeight = (pixels.height / pixels.width) * width
  const picture = document.createElement('canvas')
  const pen = picture.getContext('2d')
  if (!pen) return null
  const notes = words.notes.flatMap((note) => wrap(pen, note, `400 11px ${font}`, width - 2 * margin))
  const top = words.banner ? 128 : 102
  const height = top + mapHeight + 74 + notes.length * 16
  picture.width = width * scale
  picture.height = height * scale
  pen.scale(scale, scale)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  band(pen, words.marking, 0, width, '#33424d', '#ffffff')
  if (words.banner) band(pen, words.banner, 26, width, '#fff4d8', '#6b4a00')
  text(pen, words.title, margin, top - 42, `700 20px ${font}`, '#1c2a30')
  text(pen, words.question, margin, top - 18, `400 13px ${font}`, '#55636b')
  pen.drawImage(pixels, 0, top, width, mapHeight)
  legend(pen, words, top + mapHeight + 18)
  notes.forEach((line, i) => {
    text(pen, line, margin, top + mapHeight + 74 + i * 16, `400 11px ${font}`, '#55636b')
  })
  return picture
}

type Pen = CanvasRenderingContext2D

function text(pen: Pen, words: string, x: number, y: number, style: string, colour: string): void {
  pen.font = style
  pen.fillStyle = colour
  pen.textAlign = 'left'
  pen.fillText(words, x, y)
}

function band(pen: Pen, words: string, y: number, width: number, paper: string, ink: string): void {
  pen.fillStyle = paper
  pen.fillRect(0, y, width, 26)
  pen.font = `600 12px ${font}`
  pen.fillStyle = ink
  pen.textAlign = 'center'
  pen.fillText(words, width / 2, y + 17)
}

function legend(pen: Pen, { legend: words, breaks }: PictureWords, y: number): void {
  const steps = breaks.length > 0 ? breaks.length : ramp.length
  for (let i = 0; i < steps; i++) {
    pen.fillStyle = ramp[i]
    pen.fillRect(margin + i * 48, y, 48, 12)
    if (breaks.length > 0)
      text(
        pen,
        `${breaks[i]}${i === steps - 1 ? '+' : ''}`,
        margin + i * 48,
        y + 27,
        `400 11px ${font}`,
        '#1c2a30',
      )
  }
  text(pen, `Incidents ${words}`, margin + steps * 48 + 16, y + 11, `400 12px ${font}`, '#1c2a30')
}

function wrap(pen: Pen, words: string, style: string, width: number): string[] {
  pen.font = style
  const lines: string[] = []
  for (const word of words.split(' ').filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
