import { FileRefused } from './refusal.ts'

/** Beginnings of what is not text: gzip, zip (and xlsx), png, pdf, old Excel, SQLite (GeoPackage), jpeg, 7z, bzip2, xz. */
const otherKinds = [
  '1f8b',
  '504b0304',
  '504b0506',
  '504b0708',
  '89504e47',
  '25504446',
  'd0cf11e0',
  '53514c69746520666f726d61',
  'ffd8ff',
  '377abcaf',
  '425a68',
  'fd377a58',
]

export type TextKind = 'csv' | 'xml'

/** Bytes in UTF-8 (or any superset of ASCII), and what they look like. */
export interface TextStream {
  readonly kind: TextKind
  decode(chunk: Uint8Array): Uint8Array
  /** What was held back of a half character. */
  flush(): Uint8Array
}

/**
 * Looks at the first bytes of a file: refuses archives, spreadsheets and pictures by name, removes a byte-order
 * mark, turns UTF-16 into UTF-8. Throws `FileRefused('notThisKind' | 'unreadableEncoding')`.
 */
export function openText(first: Uint8Array): TextStream {
  const start = Buffer.from(first.buffer, first.byteOffset, Math.min(first.byteLength, 4096))
  const hex = start.subarray(0, 16).toString('hex')
  if (otherKinds.some((kind) => hex.startsWith(kind))) throw new FileRefused('notThisKind')
  const wide = hex.startsWith('fffe') ? 'utf-16le' : hex.startsWith('feff') ? 'utf-16be' : undefined
  if (wide) return wideText(wide, first)
  if (start.includes(0)) throw new FileRefused('unreadableEncoding')
  const mark = hex.startsWith('efbbbf') ? 3 : 0
  const kind = start.subarray(mark).toString('latin1').trimStart().startsWith('<') ? 'xml' : 'csv'
  let isFirst = true
  return {
    kind,
    decode(chunk) {
      const bytes = isFirst ? chunk.subarray(mark) : chunk
      isFirst = false
      return bytes
    },
    flush: () => new Uint8Array(0),
  }
}

function wideText(encoding: 'utf-16le' | 'utf-16be', first: Uint8Array): TextStream {
  const decoder = new TextDecoder(encoding)
  const peek = new TextDecoder(encoding).decode(first.subarray(0, 4096), { stream: true })
  const toBytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')
  return {
    kind: peek.trimStart().startsWith('<') ? 'xml' : 'csv',
    decode: (chunk) => toBytes(decoder.decode(chunk, { stream: true })),
    flush: () => toBytes(decoder.decode()),
  }
}
