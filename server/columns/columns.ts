import type { Area } from '../area/area.ts'
import { makeRaw, type Raw } from '../sealed/raw.ts'
import type { BuiltColumns } from './built-columns.ts'
import { cellMonths } from './cell-months.ts'
import { freeze } from './frozen-columns.ts'
import { coveredMonths, histograms } from './histograms.ts'
import type { Histograms, Selection } from './selection.ts'

/** The in-memory index: built once, frozen, asked many times, replaced whole. */
export interface Columns {
  /** Hash of the content: same records, same version. */
  readonly dataVersion: string
  /** Source → the months it has any record of (month numbers, ascending); sources without records are missing. */
  readonly coverage: ReadonlyMap<string, readonly number[]>
  query(selection: Selection): Raw<Histograms>
  /**
   * Counts of every cell in each of `months` (month numbers, each once): `[cell × months.length + month's place]`.
   * Wards and areas are ignored.
   */
  cellMonths(selection: Selection, months: readonly number[]): Raw<Uint32Array>
  /** All live records of each of these sources, nothing filtered. */
  records(sources: ReadonlySet<string>): Raw<Map<string, number>>
}

/** Freezes what a build has made. A few milliseconds: the arrays are taken as they are. */
export function openColumns(built: BuiltColumns, area: Area): Columns {
  const frozen = freeze(built, area)
  const coverage = new Map(
    [...new Set(built.pairs.map(({ source }) => source))].map((source) => [
      source,
      coveredMonths(frozen, new Set([source])),
    ]),
  )
  return {
    dataVersion: built.dataVersion,
    coverage,
    query: (selection) =>
      makeRaw(histograms(frozen, selection), [
        ...selection.sources,
        ...selection.typeSources,
        ...selection.offeredSources,
      ]),
    cellMonths: (selection, months) => makeRaw(cellMonths(frozen, selection, months), selection.sources),
    records(sources) {
      const counts = new Map([...sources].map((source) => [source, 0]))
      for (const { source, records } of built.pairs)
        if (counts.has(source)) counts.set(source, (counts.get(source) ?? 0) + records)
      return makeRaw(counts, sources)
    },
  }
}
