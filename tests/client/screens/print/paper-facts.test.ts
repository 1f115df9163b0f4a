import { expect, it } from 'vitest'
import { classWords, paperDay, sourceLines, wardRows } from '../../../../client/screens/print/paper-facts.ts'

const source = {
  id: 'a',
  label: 'Source A',
  class: 'open',
  overlap: 'x',
  activity: false,
  cells: true,
  days: false,
  snapped: true,
  answers: false,
  incidents: 3,
  months: [],
}
const nothing = { monthOnly: 0, noHour: 0, noCell: 0, outsideWards: 0 }

it('names what was counted, how precise it is, and what was left out', () => {
  const lines = sourceLines(
    { counted: ['a'], total: 1, excluded: { ...nothing, monthOnly: 1200 }, monthOnly: true },
    { sources: [source, { ...source, id: 'b', label: 'Source B' }] },
  )
  expect(lines).toEqual([
    'Source A: by place cell, months only, points moved by the publisher to a nearby map point.',
    'Every counted record knows only its month: no weekday, no hour.',
    '1 record counted; left out: 1,200 know only their month.',
  ])
  expect(
    sourceLines({ counted: [], total: 0, excluded: nothing, monthOnly: false }, { sources: [] }),
  ).toEqual(['Nothing was counted.'])
})

it('puts wards in order, with rates where residents are known', () => {
  const ward = (code: string, residents: number | null) => ({
    code,
    name: code,
    residents,
    households: null,
    cells: 1,
  })
  const reference = { wards: [ward('W1', 2000), ward('W2', null)], wards2002: [] }
  const counts = {
    vintage: 2022 as const,
    wards: [
      { code: 'W1', name: 'W1', count: 3 },
      { code: 'W2', name: 'W2', count: 9 },
    ],
  }
  expect(wardRows(counts, reference, [])).toEqual([
    { code: 'W2', name: 'W2', count: 9, per1000: null },
    { code: 'W1', name: 'W1', count: 3, per1000: 1.5 },
  ])
  expect(wardRows(counts, reference, ['W1']).map(({ code }) => code)).toEqual(['W1'])
})

it('reads classes aloud', () => {
  expect(classWords([1, 2, 4, 1200], true)).toEqual(['1', '2–3', '4–1,199', '1,200 and more'])
  expect(classWords([3], true)).toEqual(['3'])
  expect(classWords([0.5, 2.5], false)).toEqual(['0.5 to 2.5', '2.5 and more'])
})

it('writes the day as London has it', () => {
  expect(paperDay(new Date('2026-06-30T23:30:00Z'))).toBe('1 July 2026')
})
