import type { Area } from '../area/area.ts'
import type { StoredPostcode } from '../store/postcode-store.ts'
import { type CsvRow, createCsvScanner, fieldText } from './csv.ts'
import { openText, type TextStream } from './encoding.ts'
import { toDegrees } from './grid.ts'
import { cellOfPoint, plainNumber } from './place.ts'
import { plainPostcode } from './postcode-book.ts'
import { FileRefused } from './refusal.ts'

/** What a postcode file came to. `accepted + sum(refused) = rows`. */
export interface PostcodesRead {
  readonly rows: number
  readonly refused: Readonly<Record<string, number>>
  readonly postcodes: ReadonlyMap<string, StoredPostcode>
}

/** Columns of Code-Point Open, which has no header: postcode, quality, easting, northing, and codes that are not read. */
const columns = { postcode: 0, quality: 1, easting: 2, northing: 3, least: 4 }
/** Quality 90: the publisher has no position. */
const withoutPosition = '90'

/**
 * Reads a Code-Point Open file: each postcode in or within a kilometre of the area becomes the cell of its middle. The
 * point is not kept. Throws `FileRefused` for what is no such file.
 */
export async function readPostcodeFile(bytes: AsyncIterable<Uint8Array>, area: Area): Promise<PostcodesRead> {
  const convert = toDegrees(27700)
  const postcodes = new Map<string, StoredPostcode>()
  const refused: Record<string, number> = {}
  let rows = 0

  function refuse(reason: string): void {
    refused[reason] = (refused[reason] ?? 0) + 1
  }

  const scanner = createCsvScanner((row: CsvRow) => {
    rows++
    const postcode = plainPostcode(fieldText(row, columns.postcode))
    const easting = plainNumber(fieldText(row, columns.easting))
    const northing = plainNumber(fieldText(row, columns.northing))
    if (row.count < columns.least || postcode === undefined) return refuse('badPostcode')
    if (fieldText(row, columns.quality).trim() === withoutPosition || (easting === 0 && northing === 0))
      return refuse('noLocation')
    if (!(easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000))
      return refuse('badCoordinate')
    const [lon, lat] = convert([easting, northing])
    const cell = cellOfPoint(area, lon, lat, '')
    if (cell.issue) return refuse(cell.issue.reason)
    postcodes.set(postcode, { postcode, cell: cell.value ?? '' })
  })
  let text: TextStream | undefined
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue
    text ??= openText(chunk)
    if (text.kind === 'xml') throw new FileRefused('unknownFormat')
    scanner.push(text.decode(chunk))
  }
  if (text) scanner.push(text.flush())
  scanner.end()
  // A file of anything else has hardly a postcode in its first column.
  if (rows === 0 || (refused.badPostcode ?? 0) > rows / 2) throw new FileRefused('unknownFormat')
  return { rows, refused, postcodes }
}
