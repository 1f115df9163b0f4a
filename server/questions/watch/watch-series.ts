import type { Columns } from '../../columns/columns.ts'
import { emptyFilter } from '../../contract/filter.ts'
import { mapRaw, type Raw } from '../../sealed/raw.ts'
import type { Asking } from '../asking.ts'
import { select } from '../select.ts'
import type { WatchMonths } from './watch-months.ts'
import type { WatchedPlace } from './watched-places.ts'

/** Worked out for one index and kept as long as it lives; nothing of it is stored. */
interface Kept {
  /** By sources: every cell in every month. */
  readonly tables: Map<string, Raw<Uint32Array>>
  /** By sources and watched place. */
  readonly series: Map<string, Raw<readonly number[]>>
}

const keptOf = new WeakMap<Columns, Kept>()

/**
 * How many records lie at a watched place in each month, the months before first, the last month last. Read from memory
 * when the job after a change, or somebody else's question, has worked it out from the same sources.
 */
export function watchSeries(
  asking: Asking,
  { watch, cells }: WatchedPlace,
  { sources, month, before }: WatchMonths,
): Raw<readonly number[]> {
  let kept = keptOf.get(asking.columns)
  if (!kept) {
    kept = { tables: new Map(), series: new Map() }
    keptOf.set(asking.columns, kept)
  }
  const ids = sources.map(({ id }) => id).sort()
  const from = `${ids.join(',')} ${month}`
  // A venue may move: its cell is of the key. The cells of an area never change under its id.
  const key = `${from} ${watch.kind} ${watch.place} ${watch.rings} ${cells[0]}`
  const known = kept.series.get(key)
  if (known) return known
  const months = [...before, month]
  let table = kept.tables.get(from)
  if (!table) {
    table = asking.columns.cellMonths(select(asking, { ...emptyFilter, source: ids }).selection, months)
    kept.tables.set(from, table)
  }
  const series = mapRaw(table, (counts) =>
    months.map((_, at) => cells.reduce((sum, cell) => sum + counts[cell * months.length + at], 0)),
  )
  kept.series.set(key, series)
  return series
}
