import { quarterNumber } from '../../server/contract/calendar.ts'
import type { ProtectedCounts } from '../../server/contract/protected-counts.ts'
import { liesIn, type QuarterRange } from '../../server/contract/whole-quarters.ts'

type Zone = ProtectedCounts['zones'][number]

/** A zone with at least one report, whenever it was. */
export interface ZoneReports {
  zone: string
  name: string
  /** Code of the 2022 ward. */
  ward: string
  /** In the quarters asked. */
  count: number
  /** Before the quarters asked. */
  earlier: number
  quarters: Zone['quarters']
}

const sumOf = (quarters: Zone['quarters'], isCounted: (quarter: number) => boolean): number =>
  quarters
    .filter(({ quarter }) => isCounted(quarterNumber(quarter)))
    .reduce((sum, { count }) => sum + count, 0)

/** The zones as the quarters asked show them; most reports first, then by name. Pure. */
export const zoneReports = (zones: readonly Zone[], asked: QuarterRange): ZoneReports[] =>
  zones
    .map(({ zone, name, ward, quarters }) => ({
      ...{ zone, name, ward, quarters },
      count: sumOf(quarters, (quarter) => liesIn(quarter, asked)),
      earlier: sumOf(quarters, (quarter) => quarter < asked.first),
    }))
    .sort((a, b) => b.count - a.count || b.earlier - a.earlier || a.name.localeCompare(b.name, 'en'))

/** One line of a zone's small table. */
export interface QuarterRow {
  /** Since 2000 Q1. */
  quarter: number
  count: number
  isAsked: boolean
}

/** Lines of the small table before older quarters are added up. */
const shownQuarters = 12

/**
 * A zone's quarters, newest first and without gaps, over the quarters that any zone has and that are asked; what is
 * older than the last line is one sum. Pure.
 */
export function quarterRows(
  quarters: Zone['quarters'],
  all: readonly { quarter: string }[],
  asked: QuarterRange,
): { rows: QuarterRow[]; older: number } {
  const known = all.map(({ quarter }) => quarterNumber(quarter))
  if (known.length === 0) return { rows: [], older: 0 }
  const ends = [...known, ...[asked.first, asked.last].filter(Number.isFinite)]
  const newest = Math.max(...ends)
  const oldest = Math.max(Math.min(...ends), newest - shownQuarters + 1)
  const counts = new Map(quarters.map(({ quarter, count }) => [quarterNumber(quarter), count]))
  const rows = Array.from({ length: newest - oldest + 1 }, (_, back): QuarterRow => {
    const quarter = newest - back
    return { quarter, count: counts.get(quarter) ?? 0, isAsked: liesIn(quarter, asked) }
  })
  return { rows, older: sumOf(quarters, (quarter) => quarter < oldest) }
}
