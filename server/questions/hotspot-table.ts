import { areaShareFor } from '../analysis/area-share.ts'
import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts'
import { confidenceBins } from '../analysis/confidence-bin.ts'
import { getisOrd } from '../analysis/getis-ord.ts'
import { rankOrder } from '../analysis/rank-order.ts'
import { type TooThin, tooThin } from '../analysis/too-thin.ts'
import type { Area } from '../area/area.ts'
import type { Histograms } from '../columns/selection.ts'
import type { Filter } from '../contract/filter.ts'
import { mapRaw, type Raw, zipRaw } from '../sealed/raw.ts'
import { histogramsOf } from './answer-cache.ts'
import type { Asking } from './asking.ts'
import { coveredMonths, lastMonths, overMonths, withSameSources } from './period.ts'
import { select } from './select.ts'

/** One place cell under a filter. `cell` is its number; z, p, q and bin are null when the test is refused. */
export interface HotspotRow {
  cell: number
  count: number
  rank: number
  cumulativeShare: number
  z: number | null
  p: number | null
  q: number | null
  bin: number | null
}

export interface HotspotTable {
  /** Every cell of the borough by rank, those without a count too. */
  rows: HotspotRow[]
  total: number
  /** Cells that the filter's wards and areas leave: the shares are shares of these. */
  cellsAsked: number
  cellsWithEvents: number
  areaShareFor25: number | null
  areaShareFor50: number | null
  /** Cells asked for that stand out from their surroundings at 95 % or surer. */
  standingOut: number
  thin: TooThin | null
}

/** Ties of the ranking go to the cell with more in the latest three months. */
const recentMonths = 3

/**
 * Ranks the cells by count within the filter's wards and areas, and tests each against its surroundings.
 * Gi* and its correction are made over all cells of the borough, whatever wards or areas are asked for:
 * a cell at a ward's edge is compared with its real neighbours. Errors as `select`.
 */
export function hotspotTable(asking: Asking, filter: Filter): Raw<HotspotTable> {
  const months = lastMonths(coveredMonths(asking, filter), recentMonths)
  const recent =
    months.length === 0
      ? filter
      : overMonths(withSameSources(asking, filter), months[0], months[months.length - 1])
  const { cells: inAreas } = select(asking, filter).selection
  const asked = cellsAsked(asking.area, filter, inAreas)
  return mapRaw(
    zipRaw(histogramsOf(asking, filter), histogramsOf(asking, recent), (all, late) => ({ all, late })),
    ({ all, late }) =>
      tableOf(asking.area, asked, within(all.cells, inAreas), within(late.cells, inAreas), all),
  )
}

function within(counts: Uint32Array, inAreas: Uint8Array | null): Uint32Array {
  return inAreas ? counts.map((count, cell) => count * inAreas[cell]) : counts
}

/** How many cells have their centre in the asked wards and areas. */
function cellsAsked(area: Area, { ward }: Filter, inAreas: Uint8Array | null): Uint8Array {
  const wards = new Set<string>(ward)
  const asked = (cell: number) =>
    wards.size === 0 ||
    ([2022, 2002] as const).some((vintage) =>
      wards.has(area.wards(vintage)[area.wardOfCell(cell, vintage)].code),
    )
  return Uint8Array.from(area.cells, (_, cell) => ((inAreas?.[cell] ?? 1) === 1 && asked(cell) ? 1 : 0))
}

function tableOf(
  area: Area,
  asked: Uint8Array,
  counts: Uint32Array,
  recent: Uint32Array,
  { everyCell }: Pick<Histograms, 'everyCell'>,
): HotspotTable {
  const thin = tooThin(everyCell)
  const test = thin ? null : significance(area, everyCell)
  const { order, rank, cumulativeShare } = rankOrder(counts, recent)
  // A ward's exact outline cuts cells: one centred outside may hold records inside.
  const askedCells = Math.max(1, asked.filter((each, cell) => each === 1 || counts[cell] > 0).length)
  const held = counts.filter((count) => count > 0)
  const bins = test?.bins
  return {
    rows: Array.from(order, (cell) => ({
      cell,
      count: counts[cell],
      rank: rank[cell],
      cumulativeShare: cumulativeShare[cell],
      z: test ? test.z[cell] : null,
      p: test ? test.p[cell] : null,
      q: test ? test.q[cell] : null,
      bin: test ? test.bins[cell] : null,
    })),
    total: counts.reduce((sum, count) => sum + count, 0),
    cellsAsked: askedCells,
    cellsWithEvents: held.length,
    areaShareFor25: areaShareFor(held, 0.25, askedCells),
    areaShareFor50: areaShareFor(held, 0.5, askedCells),
    standingOut: bins ? asked.filter((each, cell) => each === 1 && bins[cell] >= 2).length : 0,
    thin,
  }
}

function significance(area: Area, counts: Uint32Array) {
  const found = getisOrd(counts, area.neighbours, 6)
  if (!found) return null
  const q = benjaminiHochberg(found.p)
  return { ...found, q, bins: confidenceBins(found.z, q) }
}
