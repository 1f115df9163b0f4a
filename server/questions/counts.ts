import type { Histograms } from '../columns/selection.ts'
import type { Counts, IndexedCounts } from '../contract/answers.ts'
import { monthText } from '../contract/calendar.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { mapRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { histogramsOf } from './answer-cache.ts'
import { type Asking, dataVersionOf, type View } from './asking.ts'
import { select } from './select.ts'

/** How many, where, when and of what, each histogram ignoring its own filter. Errors as `select`. */
export function counts(asking: Asking, view: View): Released<Counts> {
  const rest = withoutCells(asking, view)
  const answer = mapRaw(histogramsOf(asking, view.filter), (found) => ({
    ...rest(found),
    cells: cellNumbers(found).map((cell) => ({ cell: asking.area.cells[cell], count: found.cells[cell] })),
  }))
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

/** The same with cells by their number in the cell dictionary. */
export function indexedCounts(asking: Asking, view: View): Released<IndexedCounts> {
  const rest = withoutCells(asking, view)
  const answer = mapRaw(histogramsOf(asking, view.filter), (found) => {
    const index = cellNumbers(found)
    return {
      ...rest(found),
      cells: { dictionary: asking.area.version, index, count: index.map((cell) => found.cells[cell]) },
    }
  })
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

function withoutCells(asking: Asking, { filter, vintage }: View) {
  const { sources } = select(asking, filter)
  return (found: Histograms): Omit<Counts, 'cells'> => ({
    total: found.total,
    excluded: found.excluded,
    wards: asking.area
      .wards(vintage)
      .map(({ code, name }, ward) => ({ code, name, count: found.wards[vintage][ward] })),
    months: found.months.map(({ month, count }) => ({ month: monthText(month), count })),
    clock: found.clock,
    types: idCounts(found.types),
    sources: idCounts(found.sources),
    counted: sources,
    monthOnly: found.monthOnly,
    vintage,
    dataVersion: dataVersionOf(asking),
  })
}

function cellNumbers({ cells }: Histograms): number[] {
  const numbers: number[] = []
  cells.forEach((count, cell) => {
    if (count > 0) numbers.push(cell)
  })
  return numbers
}

/** Most first; the same count by name. */
export function idCounts(counts: ReadonlyMap<string, number>): { id: string; count: number }[] {
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}
