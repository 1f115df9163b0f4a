import { LEAST_MONTHS } from '../../analysis/own-history.ts'
import { monthNumber } from '../../contract/calendar.ts'
import { sources as everySource, isUncounted, type Source } from '../../contract/sources.ts'
import type { Asking } from '../asking.ts'
import { defaultSources } from '../default-sources.ts'

/** What the figures of all watches of one reader are counted from. */
export interface WatchMonths {
  readonly sources: readonly Source[]
  /** The last whole month with records, and those before it that are compared with, ascending (month numbers). */
  readonly month: number
  readonly before: readonly number[]
}

const monthsBefore = 12

/**
 * The sources of incidents that this reader may ask live, one of each overlap group as everywhere, that have the last
 * whole month; of them those with enough months before it, where there are any, so that a month is never compared with
 * months of which less was known. Null where there are none.
 */
export function watchMonths({ readable, columns, today }: Asking): WatchMonths | null {
  const thisMonth = monthNumber(today.slice(0, 7))
  const known: readonly Source[] = everySource
  const candidates = known.filter(
    ({ id, cells, activity }) => readable.has(id) && cells && !activity && !isUncounted(id),
  )
  const monthsOf = ({ id }: Source) => columns.coverage.get(id) ?? []
  const month = Math.max(...candidates.flatMap((source) => monthsOf(source).filter((m) => m < thisMonth)))
  if (!Number.isFinite(month)) return null
  const first = month - monthsBefore
  const chosen = defaultSources(candidates, columns.coverage, { from: first, to: month })
  const current = candidates.filter(
    (source) => chosen.includes(source.id) && monthsOf(source).includes(month),
  )
  const earlier = (source: Source) => monthsOf(source).filter((m) => m >= first && m < month)
  const long = current.filter((source) => earlier(source).length >= LEAST_MONTHS)
  const sources = long.length > 0 ? long : current
  const window = Array.from({ length: monthsBefore }, (_, at) => first + at)
  return { sources, month, before: window.filter((m) => sources.every((each) => monthsOf(each).includes(m))) }
}
