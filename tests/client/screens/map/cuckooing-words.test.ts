import { expect, it } from 'vitest'
import { countedWords, elsewhereWords, layerWords } from '../../../../client/screens/map/cuckooing-words.ts'
import { wholeQuarters } from '../../../../server/contract/whole-quarters.ts'

const known = [{ quarter: '2025 Q3' }, { quarter: '2026 Q2' }]
const words = (from: string | null, to: string | null, ...counts: number[]): string =>
  layerWords(
    { zones: counts.map((count) => ({ count })), asked: wholeQuarters({ from, to }), known },
    { from, to },
  )

it('says how many reports in how many zones, and that only whole quarters count', () => {
  expect(words('2026-01', '2026-06', 3, 1, 0)).toBe('4 reports in 2 zones, Jan 2026 – Jun 2026.')
  expect(words('2025-12', '2026-06', 1)).toBe(
    '1 report in 1 zone, Jan 2026 – Jun 2026. Only whole quarters are counted.',
  )
  expect(words('2026-01-01', '2026-06', 1)).toContain('Only whole quarters are counted.')
  expect(words('2026-01', '2026-03', 0)).toBe('No report in Jan 2026 – Mar 2026.')
  expect(words(null, null, 2)).toBe('2 reports in 1 zone, Jul 2025 – Jun 2026.')
})

it('names a whole quarter to choose when the months asked hold none', () => {
  expect(words('2026-02', '2026-05')).toBe(
    'No whole quarter lies in Feb 2026 – May 2026, and these reports know only their quarter. Choose a whole one, such as Jan–Mar 2026.',
  )
  expect(words('2026-06', '2026-06')).toContain('such as Apr–Jun 2026.')
  expect(countedWords(wholeQuarters({ from: '2026-02', to: '2026-05' }), known)).toBe('')
})

it('says why it is not on this map, and where the released figure is', () => {
  const nothing = { kind: 'elsewhere', agreement: null, isReleased: false } as const
  expect(elsewhereWords(nothing, '2026-11-22')).toMatch(/no agreement in force gives your agency/)
  expect(elsewhereWords(nothing, '2026-11-22')).not.toMatch(/released/)
  expect(elsewhereWords({ ...nothing, isReleased: true }, '2026-11-22')).toMatch(/released .* another page:$/)
})
