import { expect, it } from 'vitest'
import { beforeAfter, readColumns, storedWhen } from '../../../../client/screens/partner/before-after.ts'
import { placeSentence, protectedSentence } from '../../../../client/screens/partner/partner-words.ts'
import { type PartnerReport, PreviewRow } from '../../../../server/contract/imports.ts'
import { protectedReasons } from '../../../../server/contract/protected.ts'

const report: PartnerReport = {
  ...{ mapping: 'cctv', mappingVersion: 1, agreement: 'ISA-1', shared: 90, protected: 12 },
  becameProtected: { dwelling: 7, coded: 5 },
  confidence: { streetExact: 1200, streetLikely: 3 },
  preview: [],
}

it('says how many rows became protected, and why', () => {
  expect(protectedSentence(report)).toBe(
    '12 rows became protected: 7 at somebody’s home, 5 coded domestic or sensitive. Kept as zone and quarter only, without day, place or words.',
  )
  expect(protectedSentence({ ...report, protected: 1, becameProtected: { dwelling: 1 } })).toMatch(
    /^1 row became/,
  )
  expect(protectedSentence({ ...report, protected: 0 })).toBeNull()
  // Every reason there is has words of its own.
  for (const reason of protectedReasons)
    expect(protectedSentence({ ...report, becameProtected: { [reason]: 1 } })).not.toContain(`1 ${reason}.`)
})

it('says how the places were found', () => {
  expect(placeSentence(report)).toBe(
    'Places were found: 1,200 by street name, as written, 3 by street name, most likely meant. Look at a few of the likely ones before you import.',
  )
  expect(placeSentence({ ...report, confidence: {} })).toBeNull()
})

it('sets the row of the file beside what will be stored', () => {
  const after = PreviewRow.parse({
    ...{
      row: 2,
      class: 'protected',
      place: 'around Example Road',
      when: '2026 Q1',
      type: 'Domestic',
      reasons: [],
    },
  })
  const sample = {
    header: ['Ref', 'Seen', 'Street'],
    rows: [
      ['1', 'a', 'A Road'],
      ['2', '17/01/2026 ', 'B Road'],
    ],
  }
  const columns = readColumns({ Seen: 'date', Street: 'street', Ref: 'reference' })
  expect(beforeAfter(sample, columns, [after])).toEqual([
    {
      row: 2,
      before: [
        { column: 'Street', value: 'B Road' },
        { column: 'Seen', value: '17/01/2026' },
      ],
      leftOut: 1,
      after,
    },
  ])
})

it('words the stored time', () => {
  expect(['2026-01-17 23h', '2026-01-17', '2026-01', '2026 Q1'].map(storedWhen)).toEqual([
    '17 Jan 2026, 23:00–00:00',
    '17 Jan 2026',
    'Jan 2026',
    'Q1 2026',
  ])
})
