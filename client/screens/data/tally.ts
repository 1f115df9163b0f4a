import type { ImportReport } from '../../../server/contract/imports.ts'

export interface TallyPart {
  id: 'accepted' | 'duplicates' | 'refused'
  label: string
  count: number
  /** Of all rows, 0..1. */
  share: number
}

export interface Tally {
  rows: number
  parts: TallyPart[]
  /** accepted + duplicates + refused = rows; shown, so that nobody has to take it on trust. */
  addsUp: boolean
}

type Counted = Pick<ImportReport, 'rows' | 'accepted' | 'duplicates' | 'refused'>

/** The sum of one file, part by part: what may go in, or went in once it is imported. */
export function tallyOf(report: Counted, imported = false): Tally {
  const refused = Object.values(report.refused).reduce((sum, count) => sum + count, 0)
  const part = (id: TallyPart['id'], label: string, count: number): TallyPart => ({
    id,
    label,
    count,
    share: report.rows === 0 ? 0 : count / report.rows,
  })
  return {
    rows: report.rows,
    parts: [
      part('accepted', imported ? 'went in' : 'can go in', report.accepted),
      part('duplicates', 'repeated', report.duplicates),
      part('refused', 'refused', refused),
    ],
    addsUp: report.accepted + report.duplicates + refused === report.rows,
  }
}

export interface ReasonRows {
  reason: string
  words: string
  count: number
  /** "rows 12, 45–47"; the report names the first ones only. */
  rows: string
}

/** Refusals by reason, most frequent first, each with the rows that the report names. */
export function reasonsOf(report: Pick<ImportReport, 'refused' | 'reasons' | 'refusals'>): ReasonRows[] {
  return Object.entries(report.refused)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([reason, count]) => {
      const named = report.refusals.filter((refusal) => refusal.reason === reason).map(({ row }) => row)
      return { reason, words: report.reasons[reason] ?? reason, count, rows: rowWords(named, count) }
    })
}

const runsShown = 6

/** [3, 4, 5, 9] → "rows 3–5, 9"; says how many are not listed. */
export function rowWords(rows: readonly number[], total: number): string {
  if (rows.length === 0) return ''
  const runs: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && row === last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  const shown = runs.slice(0, runsShown)
  const listed = shown.reduce((sum, [from, to]) => sum + to - from + 1, 0)
  const text = shown.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  const more = total - listed
  return `${total === 1 ? 'row' : 'rows'} ${text}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`
}
