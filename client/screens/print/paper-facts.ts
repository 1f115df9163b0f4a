import type { IndexedCounts } from '../../../server/contract/answers.ts'
import type { Reference } from '../../../server/contract/reference.ts'
import { counted, countWords } from '../../parts/words.ts'

/** "22 November 2026", London. */
export function paperDay(at: Date): string {
  return at.toLocaleDateString('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

/** What was counted, how precise it is, and what was left out and why: a sentence each. */
export function sourceLines(
  counts: Pick<IndexedCounts, 'counted' | 'total' | 'excluded' | 'monthOnly'>,
  reference: Pick<Reference, 'sources'>,
): string[] {
  const known = reference.sources.filter(({ id }) => counts.counted.includes(id))
  const lines = known.map(
    ({ label, days, snapped, cells }) =>
      `${label}: ${cells ? 'by place cell' : 'by ward only'}, ${days ? 'with days' : 'months only'}${
        snapped ? ', points moved by the publisher to a nearby map point' : ''
      }.`,
  )
  const { monthOnly, noHour, noCell, outsideWards } = counts.excluded
  const left = [
    [monthOnly, 'know only their month'],
    [noHour, 'have no hour'],
    [noCell, 'have no place cell'],
    [outsideWards, 'lie outside the wards'],
  ] as const
  const reasons = left.filter(([count]) => count > 0).map(([count, why]) => `${countWords(count)} ${why}`)
  if (lines.length === 0) lines.push('Nothing was counted.')
  else if (counts.monthOnly) lines.push('Every counted record knows only its month: no weekday, no hour.')
  if (reasons.length > 0)
    lines.push(`${counted(counts.total, 'record')} counted; left out: ${reasons.join(', ')}.`)
  return lines
}

export interface WardRow {
  code: string
  name: string
  count: number
  per1000: number | null
}

/** Wards by count, most first; only those that were asked for, when the filter names some. */
export function wardRows(
  counts: Pick<IndexedCounts, 'wards' | 'vintage'>,
  reference: Pick<Reference, 'wards' | 'wards2002'>,
  asked: readonly string[],
): WardRow[] {
  const facts = counts.vintage === 2022 ? reference.wards : reference.wards2002
  const residents = new Map(facts.map((ward) => [ward.code, ward.residents]))
  return counts.wards
    .filter(({ code }) => asked.length === 0 || asked.includes(code))
    .map(({ code, name, count }) => {
      const people = residents.get(code)
      return { code, name, count, per1000: people ? (count / people) * 1000 : null }
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

/** `[1, 4, 8]` → "1–3", "4–7", "8 and more"; rates keep their tenths. */
export function classWords(breaks: readonly number[], whole: boolean): string[] {
  return breaks.map((from, i) => {
    const next = breaks[i + 1]
    if (next === undefined)
      return breaks.length === 1 && whole ? countWords(from) : `${countWords(from)} and more`
    if (!whole) return `${from} to ${next}`
    return next - from === 1 ? countWords(from) : `${countWords(from)}–${countWords(next - 1)}`
  })
}
