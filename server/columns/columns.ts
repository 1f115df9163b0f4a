import type { Area } from '../area/area.ts'
import { protectedOrigin, type SourceId } from '../contract/sources.ts'
import { makeRaw, type Raw } from '../sealed/raw.ts'
import type { ProtectedCount } from '../store/protected-reader.ts'
import type { StoredAnswer } from '../store/survey-reader.ts'
import type { BuiltColumns } from './built-columns.ts'
import { cellMonths } from './cell-months.ts'
import { freeze } from './frozen-columns.ts'
import { coveredMonths, histograms } from './histograms.ts'
import type { Histograms, Selection } from './selection.ts'
import { versionOf } from './source-versions.ts'

/** The in-memory index: built once, frozen, asked many times, replaced whole. */
export interface Columns {
  /** Hash of the whole content, for those who build and refresh it: an answer carries `versionFor` its reader. */
  readonly dataVersion: string
  /** Source → the months it has any record of (month numbers, ascending); sources without records are missing. */
  readonly coverage: ReadonlyMap<string, readonly number[]>
  query(selection: Selection): Raw<Histograms>
  /**
   * Counts of every cell in each of `months` (month numbers, each once): `[cell × months.length + month's place]`.
   * Wards and areas are ignored.
   */
  cellMonths(selection: Selection, months: readonly number[]): Raw<Uint32Array>
  /** The version of what a reader of these sources may see: no other record changes it. */
  versionFor(readable: ReadonlySet<string>): string
  /** The live protected records of these sources, by zone, quarter and category. */
  protectedRecords(sources: ReadonlySet<SourceId>): Raw<readonly ProtectedCount[]>
  /** The live survey answers of these sources. */
  surveyAnswers(sources: ReadonlySet<string>): Raw<readonly StoredAnswer[]>
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
    versionFor: (readable) => versionOf(built.versions, readable),
    protectedRecords(sources) {
      const wanted: ReadonlySet<string> = sources
      const counts = built.protectedCounts.filter(({ source }) => wanted.has(source))
      return makeRaw(counts, [...sources].map(protectedOrigin))
    },
    surveyAnswers: (sources) =>
      makeRaw(
        built.surveyAnswers.filter(({ source }) => sources.has(source)),
        sources,
      ),
    records(sources) {
      const counts = new Map([...sources].map((source) => [source, 0]))
      for (const { source, records } of built.pairs)
        if (counts.has(source)) counts.set(source, (counts.get(source) ?? 0) + records)
      return makeRaw(counts, sources)
    },
  }
}
