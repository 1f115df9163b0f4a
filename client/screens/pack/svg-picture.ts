import { withDensity } from '../../state/paper/png-density.ts'
import type { PaperPicture } from '../../state/paper/write-docx.ts'

/** Across the text of an A4 page at 300 dots an inch. */
const dotsPerInch = 300
const inchesWide = 6.7
/** Width on paper in CSS pixels of 1/96 inch. */
const paperWidth = Math.round(inchesWide * 96)

/** A drawing of the page as a PNG for print. Throws where the browser cannot draw it. */
export async function pictureOf(drawing: SVGSVGElement, words: string): Promise<PaperPicture> {
  const { width, height } = drawing.viewBox.baseVal
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(dotsPerInch * inchesWide)
  canvas.height = Math.round((canvas.width / width) * height)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('no picture')
  const png = withDensity(new Uint8Array(await blob.arrayBuffer()), dotsPerInch)
  return { png, width: paperWidth, height: Math.round((paperWidth / width) * height), words }
}
