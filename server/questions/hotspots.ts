import { hotspotVerdict } from '../analysis/hotspot-verdict.ts'
import { trend } from '../analysis/trend.ts'
import type { HotspotCell, Hotspots } from '../contract/answers.ts'
import { monthText } from '../contract/calendar.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { mapRaw, type Raw, zipRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { type Asking, dataVersionOf, type View } from './asking.ts'
import { filterInWords } from './filter-words.ts'
import { type HotspotRow, hotspotTable } from './hotspot-table.ts'
import { coveredMonths, daysOfMonths, lastMonths, withSameSources } from './period.ts'
import { select } from './select.ts'

/** Rows that carry their months and change unless another number is asked for, and the most that may be. */
export const defaultDetail = 50
export const mostDetail = 200
const sparklineMonths = 12

/**
 * Which places stand out: cells with a count by rank, what share of the borough holds a quarter and half, and the
 * verdict in words. The first `detail` rows have their last twelve months and the change against the same months a
 * year before. Errors as `select`.
 */
export function hotspots(asking: Asking, view: View & { detail: number }): Released<Hotspots> {
  const { filter } = view
  const table = hotspotTable(asking, filter)
  const history = cellHistory(asking, view)
  const question = filterInWords(asking, filter)
  const { activity } = select(asking, filter)
  const answer = zipRaw(table, history, (found, historyOf): Hotspots => {
    const rows = found.rows.filter(({ count }) => count > 0)
    return {
      total: found.total,
      cells: rows.map((row, at) => ({
        ...placed(asking, view, row),
        ...(at < view.detail ? historyOf(row.cell) : {}),
      })),
      areaShareFor25: found.areaShareFor25,
      areaShareFor50: found.areaShareFor50,
      verdict: hotspotVerdict(
        { ...found, events: found.total },
        {
          area: areaInWords(view),
          ...(activity ? { event: { one: 'search', many: 'searches' } } : {}),
        },
      ),
      testedCells: asking.area.cells.length,
      question,
      dataVersion: dataVersionOf(asking),
    }
  })
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

function areaInWords({ filter }: View): string {
  if (filter.area.length > 0) return filter.area.length === 1 ? 'the area' : 'the areas'
  if (filter.ward.length > 0) return filter.ward.length === 1 ? 'the ward' : 'the wards'
  return 'the borough'
}

function placed({ area }: Asking, { vintage }: View, { cell, ...figures }: HotspotRow): HotspotCell {
  const ward = area.wards(vintage)[area.wardOfCell(cell, vintage)]
  return {
    cell: area.cells[cell],
    ward: ward.code,
    place: area.placeName(cell),
    wardName: ward.name,
    lon: degrees(area.cellCentres[cell * 2]),
    lat: degrees(area.cellCentres[cell * 2 + 1]),
    ...figures,
  }
}

/** Six decimals are 0.1 m: thousands of rows need not carry more. */
function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

type CellHistory = (cell: number) => Pick<HotspotCell, 'months' | 'change'>

/** Whole months at the period's end and the same a year before, counted from the same sources. */
function cellHistory(asking: Asking, { filter }: View): Raw<CellHistory> {
  const covered = coveredMonths(asking, filter)
  const months = lastMonths(covered, sparklineMonths)
  const before = months.map((month) => month - 12)
  const { selection } = select(asking, withSameSources(asking, { ...filter, from: null, to: null }))
  const known = new Set(covered.all)
  const counted = (list: readonly number[]) =>
    asking.columns.cellMonths({ ...selection, ...daysOfMonths(list[0] ?? 0, list.at(-1) ?? 0) }, list)
  return mapRaw(
    zipRaw(counted(months), counted(before), (now, earlier) => ({ now, earlier })),
    ({ now, earlier }) =>
      (cell) => {
        const width = months.length
        const row = Array.from(now.subarray(cell * width, (cell + 1) * width))
        const series = [
          ...months.map((month, at) => ({ month, count: row[at] })),
          ...before.map((month, at) => ({ month, count: earlier[cell * width + at] })),
        ]
          .filter(({ month }) => known.has(month))
          .map(({ month, count }) => ({ month: monthText(month), count }))
        if (width === 0) return { months: row }
        const found = trend(series, monthText(months[0]), monthText(months[width - 1]))
        return found.ok ? { months: row, change: found.change } : { months: row }
      },
  )
}
