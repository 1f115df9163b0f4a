import type { Area } from '../area/area.ts'
import type { CellId } from '../contract/ids.ts'
import { bad, good, type Read } from './refusal.ts'

/** Loaded postcodes: the cell of each, '' in the margin. Never a point. */
export type PostcodeCells = ReadonlyMap<string, string>

/** A postcode as it is kept and compared: capitals, no space. Undefined when it is not a whole postcode. */
export function plainPostcode(text: string): string | undefined {
  const plain = text.normalize('NFKC').toUpperCase().replace(/\s+/g, '')
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(plain) ? plain : undefined
}

/** Reads the place of a postcode column. Refused `noLocation`, `badPostcode`, `postcodeUnknown`. */
export function createPostcodeReader(
  area: Area,
  cells: PostcodeCells,
): (text: string, column: string) => Read<CellId | null> {
  return (text, column) => {
    if (text.trim() === '') return bad('noLocation', column)
    const postcode = plainPostcode(text)
    if (postcode === undefined) return bad('badPostcode', column)
    const cell = cells.get(postcode)
    if (cell === undefined) return bad('postcodeUnknown', column)
    const known = area.knownCell(cell)
    return cell === '' ? good(null) : known === undefined ? bad('postcodeUnknown', column) : good(known)
  }
}
