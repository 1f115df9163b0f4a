import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvField, csvText } from '../../../../server/questions/exports/csv.ts'

/** RFC 4180 read back by another hand than the writer's. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (quoted) {
      if (letter !== '"') field += letter
      else if (text[i + 1] === '"') field += text[++i]
      else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',' || letter === '\n') {
      rows[rows.length - 1].push(field)
      field = ''
      if (letter === '\n') rows.push([])
    } else field += letter
  }
  rows.pop()
  return rows
}

describe('csvField', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
  ])('disarms the text %j', (text, expected) => {
    expect(csvField(text)).toBe(expected)
  })

  it('leaves numbers alone, negative ones too', () => {
    expect([-1.5, 0, 1e-7, 12].map(csvField)).toEqual(['-1.5', '0', '1e-7', '12'])
  })

  it('leaves text alone that only holds such a sign', () => {
    expect(csvField('A-road = B')).toBe('A-road = B')
  })

  it('writes nothing for null, and for what is no number', () => {
    expect([null, Number.NaN, Number.POSITIVE_INFINITY].map(csvField)).toEqual(['', '', ''])
  })
})

describe('csvText', () => {
  it('has LF and no byte-order mark for scripts, CRLF and one for spreadsheets', () => {
    expect(csvText(['a', 'b'], [['x', 1]], { excel: false })).toBe('a,b\nx,1\n')
    expect(csvText(['a', 'b'], [['x', 1]], { excel: true })).toBe('\uFEFFa,b\r\nx,1\r\n')
  })

  it('is read back as it was, but for the disarming mark', () => {
    const rows = fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' })), { maxLength: 5 })
    fc.assert(
      fc.property(rows, (fields) => {
        const back = readCsv(csvText(['a', 'b'], fields, { excel: false }))
        const disarmed = (text: string) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)
        expect(back).toEqual([['a', 'b'], ...fields.map((row) => row.map(disarmed))])
      }),
    )
  })
})
