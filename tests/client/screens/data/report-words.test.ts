import { describe, expect, it } from 'vitest'
import { refuseFile, sizeWords, uploadLimitBytes } from '../../../../client/screens/data/file-kind.ts'
import { mapSearch } from '../../../../client/screens/data/map-link.ts'
import { periodWords } from '../../../../client/screens/data/month-words.ts'
import { refusalsCsv } from '../../../../client/screens/data/refusals-csv.ts'
import { replacedByForce } from '../../../../client/screens/data/replaced.ts'
import { reasonsOf, rowWords, tallyOf } from '../../../../client/screens/data/tally.ts'
import { whatItAnswers } from '../../../../client/screens/data/what-it-answers.ts'

describe('tallyOf', () => {
  it('adds up, and says when it does not', () => {
    const counted = { rows: 10, accepted: 6, duplicates: 1, refused: { badMonth: 2, noPlace: 1 } }
    expect(tallyOf(counted).addsUp).toBe(true)
    expect(tallyOf(counted).parts.map(({ count, share }) => [count, share])).toEqual([
      [6, 0.6],
      [1, 0.1],
      [3, 0.3],
    ])
    expect(tallyOf({ ...counted, rows: 11 }).addsUp).toBe(false)
    expect(tallyOf({ rows: 0, accepted: 0, duplicates: 0, refused: {} }).parts[0].share).toBe(0)
  })
})

describe('reasons', () => {
  it('come most frequent first, with their words and rows', () => {
    const refusals = [
      { row: 7, reason: 'badMonth', column: 'Month' },
      { row: 2, reason: 'noPlace', column: null },
      { row: 8, reason: 'badMonth', column: 'Month' },
    ]
    expect(
      reasonsOf({ refused: { noPlace: 1, badMonth: 40 }, reasons: { badMonth: 'no month' }, refusals }),
    ).toEqual([
      { reason: 'badMonth', words: 'no month', count: 40, rows: 'rows 7–8 and 38 more' },
      { reason: 'noPlace', words: 'noPlace', count: 1, rows: 'row 2' },
    ])
  })

  it('names at most six runs of rows', () => {
    expect(rowWords([1, 3, 5, 7, 9, 11, 13, 15], 8)).toBe('rows 1, 3, 5, 7, 9, 11 and 2 more')
    expect(rowWords([], 3)).toBe('')
  })

  it('are downloaded without a value, disarmed', () => {
    const refusals = [{ row: 2, reason: 'badMonth', column: '=cmd,"x"' }]
    expect(refusalsCsv(refusals, { badMonth: 'no month' })).toBe(
      `row,reason,column,in words\r\n2,badMonth,"'=cmd,""x""",no month\r\n`,
    )
  })
})

describe('months', () => {
  it('become a link to the map', () => {
    expect(mapSearch('mps-ward', ['2024-01', '2024-05'])).toBe('?from=2024-01&to=2024-05&source=mps-ward')
    expect(mapSearch('mps-ward', [])).toBe('?source=mps-ward')
  })

  it('read like words', () => {
    expect(periodWords(['2019-02', '2022-12'])).toBe('Feb 2019 – Dec 2022')
    expect(periodWords(['2024-01', '2024-03'])).toBe('Jan – Mar 2024')
    expect(periodWords(['2024-01'])).toBe('Jan 2024')
    expect(periodWords([])).toBe('no months')
  })
})

describe('a file that need not be sent', () => {
  it.each([
    ['a.csv', [0x50, 0x4b, 3, 4], 'zip'],
    ['a.xlsx', [0x50, 0x4b, 3, 4], null],
    ['a.ods', [0x50, 0x4b, 3, 4], 'workbook'],
    ['a.csv', [0x1f, 0x8b], 'gzip'],
    ['a.csv', [0x89, 0x50, 0x4e, 0x47], 'picture'],
    ['a.pdf', [0x25, 0x50, 0x44, 0x46], 'pdf'],
    ['a.zip', [0x43, 0x72, 0x69], null],
  ])('%s beginning %j is %s', (name, head, expected) => {
    expect(refuseFile(name, 100, Uint8Array.from(head))).toBe(expected)
  })

  it('is one that is empty or above the limit', () => {
    const text = Uint8Array.from([0x43])
    expect(refuseFile('a.csv', 0, new Uint8Array())).toBe('empty')
    expect(refuseFile('a.csv', uploadLimitBytes, text)).toBeNull()
    expect(refuseFile('a.csv', uploadLimitBytes + 1, text)).toBe('tooLarge')
  })

  it('says its size as a folder does', () => {
    expect([999, 1536, 999_700, 2_345_678].map(sizeWords)).toEqual(['999 bytes', '2 kB', '1.0 MB', '2.3 MB'])
  })
})

it('what is replaced is said once a force', () => {
  const force = 'Example Police'
  expect(
    replacedByForce([
      { month: '2026-02', force, records: 2, types: ['robbery'] },
      { month: '2026-01', force, records: 3, types: ['burglary', 'robbery'] },
    ]),
  ).toEqual([{ force, records: 5, months: ['2026-01', '2026-02'], types: ['burglary', 'robbery'] }])
})

it('month-only data say what would unlock the hour', () => {
  const monthOnly = whatItAnswers({ cells: true, days: false, snapped: true, answers: false, yearly: false })
  expect(monthOnly.cannot.join()).toContain('hour')
  expect(monthOnly.unlock).toContain('time column')
  expect(
    whatItAnswers({ cells: true, days: true, snapped: false, answers: false, yearly: false }),
  ).toMatchObject({
    cannot: [],
    unlock: null,
  })
})
