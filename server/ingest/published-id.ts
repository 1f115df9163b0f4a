import { bad, good, type Read } from './refusal.ts'

const none = good(null)

/** Value of each byte as a hexadecimal digit, 255 for others. */
const digits = new Uint8Array(256).fill(255)
for (let value = 0; value < 16; value++) {
  digits[value.toString(16).charCodeAt(0)] = value
  digits[value.toString(16).toUpperCase().charCodeAt(0)] = value
}

/** Reads 64 hexadecimal digits as 32 bytes; an empty field is no id. */
export function readPublishedId(
  bytes: Uint8Array,
  start: number,
  end: number,
  column: string,
): Read<Uint8Array | null> {
  if (end === start) return none
  if (end - start !== 64) return bad('badPublishedId', column)
  const id = Buffer.allocUnsafe(32)
  let seen = 0
  for (let at = 0; at < 32; at++) {
    const high = digits[bytes[start + 2 * at]]
    const low = digits[bytes[start + 2 * at + 1]]
    seen |= high | low
    id[at] = (high << 4) | low
  }
  return seen > 15 ? bad('badPublishedId', column) : good(id)
}
