import { describe, expect, it } from 'vitest'
import { formatCsv, parseCsv } from '../../../server/area/csv.ts'

describe('parseCsv', () => {
  it('reads quotes, doubled quotes, line ends in quotes, CRLF and BOM', () => {
    const text = '\uFEFFname,note\r\n"A, B","say ""x"""\r\nplain,"two\nlines"\r\n,\r\n'
    expect(parseCsv(text, ['name'])).toEqual([
      { name: 'A, B', note: 'say "x"' },
      { name: 'plain', note: 'two\nlines' },
      { name: '', note: '' },
    ])
  })

  it('refuses missing columns, ragged rows and broken quotes', () => {
    expect(() => parseCsv('a,b\n1,2\n', ['c'])).toThrow('lacks the column c')
    expect(() => parseCsv('a,b\n1\n', ['a'])).toThrow('row 2')
    expect(() => parseCsv('a,b\n"1"x,2\n', ['a'])).toThrow('broken quotes')
  })

  it('reads back what formatCsv writes', () => {
    const rows = [
      ['x, y', 'a "b"'],
      ['', 'line\nbreak'],
    ]
    expect(parseCsv(formatCsv(['p', 'q'], rows), ['p', 'q']).map(({ p, q }) => [p, q])).toEqual(rows)
  })
})
