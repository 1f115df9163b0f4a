import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Eight encodings: UTF-8, UTF-16 both ways, base64 at its three beginnings, hexadecimal in both cases. */
export const encodings = (text: string): Buffer[] => {
  const bytes = Buffer.from(text)
  const wide = Buffer.from(text, 'utf16le')
  // Base64 depends on where the text begins: the middle that is the same for each of three beginnings.
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4))
  })
  const hex = bytes.toString('hex')
  return [
    bytes,
    wide,
    Buffer.from(wide).swap16(),
    ...base64,
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
  ]
}

/** Every byte of every file under a folder, journals included. */
export const everyByte = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  )

/** Those of the texts that the bytes hold in any encoding. */
export const foundIn = (bytes: Buffer, planted: readonly string[]): string[] => {
  const holds = finderIn(bytes)
  return planted.filter((text) => encodings(text).some(holds))
}

const hashBits = 20

/** Thousands of texts are looked for in megabytes: every place is kept under the four bytes that begin there. */
function finderIn(bytes: Buffer): (text: Buffer) => boolean {
  const last = bytes.length - 4
  const hashAt = (buffer: Buffer, at: number): number =>
    Math.imul(buffer.readUInt32LE(at), 0x9e3779b1) >>> (32 - hashBits)
  const starts = new Uint32Array((1 << hashBits) + 1)
  for (let at = 0; at <= last; at++) starts[hashAt(bytes, at) + 1]++
  for (let hash = 0; hash < 1 << hashBits; hash++) starts[hash + 1] += starts[hash]
  const places = new Uint32Array(Math.max(0, last + 1))
  const next = starts.slice()
  for (let at = 0; at <= last; at++) places[next[hashAt(bytes, at)]++] = at
  return (text) => {
    if (text.length < 4) throw new Error('too short to be looked for')
    const hash = hashAt(text, 0)
    for (let each = starts[hash]; each < starts[hash + 1]; each++) {
      const end = Math.min(bytes.length, places[each] + text.length)
      if (bytes.compare(text, 0, text.length, places[each], end) === 0) return true
    }
    return false
  }
}
