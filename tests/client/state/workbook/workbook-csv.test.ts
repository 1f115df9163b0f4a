import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kindOfFormat } from '../../../../client/state/workbook/date-formats.ts'
import { serialText } from '../../../../client/state/workbook/serial-date.ts'
import { columnLetters } from '../../../../client/state/workbook/sheet-rows.ts'
import { workbookCsv } from '../../../../client/state/workbook/workbook-csv.ts'
import { WorkbookRefused } from '../../../../client/state/workbook/workbook-refusal.ts'
import { type Cell, makeWorkbook } from './make-workbook.ts'

const read = (rows: readonly (readonly Cell[])[], from1904 = false) =>
  new TextDecoder().decode(workbookCsv(makeWorkbook({ sheets: { Log: rows }, from1904 }), null).csv)

const refusalOf = (run: () => unknown): { reason: string; where: string | null } => {
  try {
    run()
  } catch (error) {
    if (error instanceof WorkbookRefused) return { reason: error.reason, where: error.where }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a sheet as CSV', () => {
  it('reads words, numbers, truth and dates', () => {
    const text = read([
      ['Place', 'Date', 'Seen', 'Time', 'Amount', 'Home'],
      [
        { shared: 0 },
        { serial: 46039, style: 1 },
        { serial: 46039.9027777778, style: 2 },
        { serial: 0.5, style: 3 },
        51.400000000000006,
        true,
      ],
    ])
    expect(text).toBe(
      'Place,Date,Seen,Time,Amount,Home\r\nInvented Lane,2026-01-17,2026-01-17 21:40,12:00,51.4,TRUE\r\n',
    )
  })

  it('counts days from 1904 where the workbook says so', () => {
    expect(
      read(
        [
          ['a', 'b'],
          [1, { serial: 44577, style: 1 }],
        ],
        true,
      ),
    ).toBe('a,b\r\n1,2026-01-17\r\n')
  })

  it('quotes what CSV would mistake, leaves titles and empty rows out, fills gaps', () => {
    const book = makeWorkbook({
      sheets: { Log: [['A title'], [], ['One', null, 'Three'], ['a "b", c', null, 'x\ny'], [null, 'only']] },
    })
    const { csv, above } = workbookCsv(book, null)
    expect(new TextDecoder().decode(csv)).toBe('One,Column B,Three\r\n"a ""b"", c",,"x\ny"\r\n,only,\r\n')
    expect(above).toBe(1)
  })

  it('offers the visible sheets and reads the one that is asked for', () => {
    const book = makeWorkbook({
      sheets: { Notes: [['x', 'y']], 'Log & more': [['p', 'q']], Secret: [['s', 't']] },
      hidden: ['Secret'],
    })
    const first = workbookCsv(book, null)
    expect(first.sheets).toEqual(['Notes', 'Log & more'])
    expect(first.sheet).toBe('Notes')
    expect(new TextDecoder().decode(workbookCsv(book, 'Log & more').csv)).toBe('p,q\r\n')
    expect(workbookCsv(book, 'Secret').sheet).toBe('Notes')
  })
})

describe('what is refused, by name', () => {
  const wide = Array.from({ length: 401 }, (_, at) => `c${at}`)
  const plans: [string, readonly (readonly Cell[])[], string | null][] = [
    ['tooManyColumns', [wide], null],
    [
      'cellTooLong',
      [
        ['a', 'b'],
        [1, 'x'.repeat(4001)],
      ],
      'B2',
    ],
    ['noTable', [['only a title']], null],
  ]
  it.each(plans)('%s', (reason, rows, where) => {
    expect(refusalOf(() => read(rows))).toEqual({ reason, where })
  })

  it('takes 400 columns and 4,000 characters', () => {
    expect(read([wide.slice(0, 400), ['x'.repeat(4000)]])).toContain('x'.repeat(4000))
  })

  it('other archives, broken ones, and broken parts', () => {
    const other = zipSync({ 'word/document.xml': strToU8('<a/>') })
    const whole = makeWorkbook({ sheets: { Log: [['a', 'b']] } })
    expect(refusalOf(() => workbookCsv(other, null)).reason).toBe('notAWorkbook')
    expect(refusalOf(() => workbookCsv(whole.slice(0, 200), null)).reason).toBe('notAWorkbook')
    const broken = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships/>'),
    })
    expect(refusalOf(() => workbookCsv(broken, null)).reason).toBe('notAWorkbook')
    const hidden = makeWorkbook({ sheets: { Log: [['a', 'b']] }, hidden: ['Log'] })
    expect(refusalOf(() => workbookCsv(hidden, null)).reason).toBe('noSheet')
  })

  it('an archive that says it unpacks to more than the limit, before unpacking it', () => {
    const book = makeWorkbook({ sheets: { Log: [['a', 'b']] } })
    const view = new DataView(book.buffer, book.byteOffset)
    // Every entry of the directory at the end claims 3 GB.
    for (let at = 0; at < book.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 3_000_000_000, true)
    expect(refusalOf(() => workbookCsv(book, null)).reason).toBe('tooLarge')
  })
})

it('tells dates from numbers by their format', () => {
  expect(['0.00', '#,##0', '[Red]0', '"day" 0', 'General', '\\d0'].map(kindOfFormat)).toEqual(
    Array(6).fill('number'),
  )
  expect(['dd/mm/yyyy', 'mmm yy', '[$-809]d mmmm yyyy'].map(kindOfFormat)).toEqual(Array(3).fill('date'))
  expect(['hh:mm', '[h]:mm', 'mm:ss'].map(kindOfFormat)).toEqual(Array(3).fill('time'))
  expect(kindOfFormat('dd/mm/yyyy hh:mm;@')).toBe('dateTime')
})

it('reads serial numbers as days and minutes, and names columns', () => {
  expect(serialText(46039, 'dateTime', false)).toBe('2026-01-17')
  expect(serialText(46039.99999, 'dateTime', false)).toBe('2026-01-18')
  expect(serialText(1e12, 'date', false)).toBe('')
  expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
})
