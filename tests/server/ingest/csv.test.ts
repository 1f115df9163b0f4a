import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsvScanner, fieldText } from '../../../server/ingest/csv.ts'
import { FileRefused } from '../../../server/ingest/refusal.ts'

/** Rows of a text, given to the scanner in pieces of a size. */
const scan = (text: string | Buffer, pieceBytes = 2 ** 20): string[][] => {
  const rows: string[][] = []
  const scanner = createCsvScanner((row) => {
    const fields = Array.from({ length: row.count }, (_, field) => fieldText(row, field))
    rows.push(row.isBroken ? ['broken'] : fields)
  })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += pieceBytes) scanner.push(bytes.subarray(at, at + pieceBytes))
  scanner.end()
  return rows
}

const refusal = (text: string | Buffer): string => {
  try {
    scan(text)
  } catch (error) {
    if (error instanceof FileRefused) return error.reason
  }
  return 'taken'
}

describe('the byte parser', () => {
  it.each(['\n', '\r\n', '\r'])('reads rows ended by %j, the last one also without', (end) => {
    expect(scan(`a,b${end}1,2${end}3,4`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
    expect(scan(`a,b${end}1,2${end}`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
  it('reads quotes, doubled quotes, commas and line ends inside quotes', () => {
    expect(scan('a,"b ""c"", d\r\ne",""\n1,2,3')).toEqual([
      ['a', 'b "c", d\r\ne', ''],
      ['1', '2', '3'],
    ])
  })
  it('takes blank lines for no rows, and keeps empty fields', () => {
    expect(scan('a,b\n\n,\n\n')).toEqual([
      ['a', 'b'],
      ['', ''],
    ])
  })
  it('marks a row with text after a closing quote', () => {
    expect(scan('a,b\n"x"y,2\n1,2')).toEqual([['a', 'b'], ['broken'], ['1', '2']])
  })
  it('reads UTF-8, and Latin-1 where it is not', () => {
    expect(scan('é,a')).toEqual([['é', 'a']])
    expect(scan(Buffer.from([0xe9, 0x2c, 0x61]))).toEqual([['é', 'a']])
  })
  it('refuses by name what would not stay bounded', () => {
    expect(refusal('a,b\n1,"two')).toBe('unterminatedQuote')
    expect(refusal(`a,b\n1,"two\n${'x,y\n'.repeat(5000)}`)).toBe('unterminatedQuote')
    expect(refusal(`a,b\n1,${'x'.repeat(5_000_000)}`)).toBe('cellTooLong')
    expect(refusal(`a,b\n1,"${'x'.repeat(5_000_000)}"`)).toBe('cellTooLong')
    expect(refusal(`${','.repeat(9999)}\n`)).toBe('tooManyColumns')
    expect(refusal(`${'"",'.repeat(9999)}\n`)).toBe('tooManyColumns')
    expect(refusal(`${','.repeat(399)}\n`)).toBe('taken')
  })
  it('reads any table back as it was written, however it is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' '), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    const ends = fc.constantFrom('\n', '\r\n', '\r')
    let quoted = 0
    fc.assert(
      fc.property(table, ends, fc.integer({ min: 1, max: 9 }), fc.boolean(), (rows, end, piece, always) => {
        const write = (text: string) => {
          if (!always && !/[",\r\n]/.test(text)) return text
          quoted++
          return `"${text.replaceAll('"', '""')}"`
        }
        const text = rows.map((row) => row.map(write).join(',')).join(end)
        expect(scan(text, piece)).toEqual(rows)
      }),
      { seed: 11, numRuns: 2000 },
    )
    expect(quoted).toBeGreaterThan(1000)
  })
})
