import { FileRefused } from './refusal.ts'

const mostColumns = 400
const mostCellBytes = 4096
const quote = 0x22
const comma = 0x2c
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** One row as offsets into bytes; valid only until the next row. */
export interface CsvRow {
  readonly bytes: Buffer
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where quotes are doubled inside the field. */
  readonly doubled: Uint8Array
  count: number
  /** Text follows a closing quotation mark: the row cannot be trusted. */
  isBroken: boolean
  /** 0 = the header, 1 = the first row after it. */
  number: number
}

export interface CsvScanner {
  push(chunk: Uint8Array): void
  /** The last row needs no line end. Throws `FileRefused('unterminatedQuote')`. */
  end(): void
}

/**
 * RFC 4180 by bytes: quotes, doubled quotes, LF, CRLF or CR alone. Blank lines are no rows.
 * Throws `FileRefused` for more than 400 columns or 4 kB in a cell, so that memory stays bounded.
 */
export function createCsvScanner(onRow: (row: CsvRow) => void): CsvScanner {
  let rest = Buffer.alloc(0)
  let number = 0
  /** The memory under the present bytes by fours, and where the bytes begin in it. */
  let words: Int32Array = new Int32Array(0)
  let base = 0
  const row: { -readonly [K in keyof CsvRow]: CsvRow[K] } = {
    bytes: rest,
    starts: new Int32Array(mostColumns + 1),
    ends: new Int32Array(mostColumns + 1),
    doubled: new Uint8Array(mostColumns + 1),
    count: 0,
    isBroken: false,
    number: 0,
  }

  /** A row without quotes in one sweep; −2 when a field begins with a quote: `scanRow` reads such rows. */
  function scanPlainRow(bytes: Buffer, from: number, isLast: boolean): number {
    const { starts, ends, doubled } = row
    const length = bytes.length
    const view = words
    const offset = base
    const lastWord = (offset + length) >> 2
    let field = 0
    let start = from
    let at = from
    for (;;) {
      if (((at + offset) & 3) === 0) at = skipPlainWords(view, at, offset, lastWord)
      if (at >= length) break
      const byte = bytes[at]
      if (byte > comma) {
        at++
        continue
      }
      if (byte === comma) {
        if (at - start > mostCellBytes) throw new FileRefused('cellTooLong', number)
        starts[field] = start
        ends[field] = at
        doubled[field] = 0
        start = at + 1
        if (++field === mostColumns) throw new FileRefused('tooManyColumns', number)
      } else if (byte === quote && at === start) return -2
      else if (byte === lineFeed || byte === carriageReturn) break
      at++
    }
    if (at - start > mostCellBytes) throw new FileRefused('cellTooLong', number)
    starts[field] = start
    ends[field] = at
    doubled[field] = 0
    row.count = field + 1
    row.isBroken = false
    return afterRow(bytes, at, isLast)
  }

  /** Where the next row begins when one ends at `at`; −1 when that cannot be known yet. */
  function afterRow(bytes: Buffer, at: number, isLast: boolean): number {
    if (at >= bytes.length) return isLast ? bytes.length : -1
    if (bytes[at] === lineFeed) return at + 1
    // CR alone ends a row too; at the end of a chunk the LF may still come.
    if (at + 1 === bytes.length) return isLast ? bytes.length : -1
    return bytes[at + 1] === lineFeed ? at + 2 : at + 1
  }

  /** Reads one row from `from`; gives where the next begins, or −1 when the bytes end before the row does. */
  function scanRow(bytes: Buffer, from: number, isLast: boolean): number {
    const { starts, ends, doubled } = row
    const length = bytes.length
    let at = from
    row.count = 0
    row.isBroken = false
    for (;;) {
      if (row.count === mostColumns) throw new FileRefused('tooManyColumns', number)
      const field = row.count++
      doubled[field] = 0
      let end: number
      if (bytes[at] === quote) {
        starts[field] = ++at
        end = closingQuote(bytes, at, field)
        if (end < 0) {
          if (isLast) throw new FileRefused('unterminatedQuote', number)
          return -1
        }
        at = end + 1
        if (at < length && bytes[at] !== comma && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) {
          row.isBroken = true
          at = endOfPlain(bytes, at)
        }
      } else {
        starts[field] = at
        at = endOfPlain(bytes, at)
        end = at
      }
      ends[field] = end
      if (end - starts[field] > mostCellBytes) throw new FileRefused('cellTooLong', number)
      if (at >= length || bytes[at] !== comma) return afterRow(bytes, at, isLast)
      at++
    }
  }

  function closingQuote(bytes: Buffer, from: number, field: number): number {
    for (let at = from; ; at += 2) {
      at = bytes.indexOf(quote, at)
      const end = at < 0 ? bytes.length : at
      if (end - from > mostCellBytes) {
        const spansLines = bytes.subarray(from, end).includes(lineFeed)
        throw new FileRefused(spansLines ? 'unterminatedQuote' : 'cellTooLong', number)
      }
      if (at < 0 || bytes[at + 1] !== quote) return at
      row.doubled[field] = 1
    }
  }

  function scan(bytes: Buffer, isLast: boolean): number {
    row.bytes = bytes
    base = bytes.byteOffset
    words = new Int32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2)
    let from = 0
    while (from < bytes.length) {
      const plain = scanPlainRow(bytes, from, isLast)
      const next = plain === -2 ? scanRow(bytes, from, isLast) : plain
      if (next < 0) break
      if (row.count > 1 || row.ends[0] > row.starts[0] || bytes[from] === quote) {
        row.number = number
        onRow(row)
        number++
      }
      from = next
    }
    return from
  }

  return {
    push(chunk) {
      const fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const bytes = rest.length === 0 ? fresh : Buffer.concat([rest, fresh])
      const used = scan(bytes, false)
      // A copy: the chunk belongs to whoever read it.
      rest = Buffer.from(bytes.subarray(used))
    },
    end() {
      scan(rest, true)
      rest = Buffer.alloc(0)
    },
  }
}

/**
 * From an aligned `at` onwards four bytes at a time while none of them is a comma or smaller: most of a file is crime
 * ids and names. `offset` is where the row's bytes begin in the memory under `words`.
 */
function skipPlainWords(words: Int32Array, at: number, offset: number, lastWord: number): number {
  let word = (at + offset) >> 2
  for (; word < lastWord; word++) {
    const four = words[word]
    // Some byte of `four` is below 0x2d (the classic test for a small byte in a word).
    if (((four - 0x2d2d2d2d) & ~four & 0x80808080) !== 0) break
  }
  return (word << 2) - offset
}

function endOfPlain(bytes: Buffer, from: number): number {
  let at = from
  const length = bytes.length
  while (at < length) {
    const byte = bytes[at]
    // The comma is the largest of the three: most bytes need one look.
    if (byte <= comma && (byte === comma || byte === lineFeed || byte === carriageReturn)) break
    at++
  }
  return at
}

/** Text of a field: UTF-8 where it is, else Latin-1. Empty when the row has no such field. */
export function fieldText(row: CsvRow, field: number): string {
  if (field < 0 || field >= row.count) return ''
  const bytes = row.bytes.subarray(row.starts[field], row.ends[field])
  const utf8 = bytes.toString('utf8')
  const text = utf8.includes('\uFFFD') ? bytes.toString('latin1') : utf8
  return row.doubled[field] ? text.replaceAll('""', '"') : text
}
