import type { Raw } from '../sealed/raw.ts'
import type { Histograms, Selection } from './selection.ts'

/** What is known of one source without counting: which months it covers (month numbers, ascending). */
export interface Coverage {
  source: string
  months: readonly number[]
}

/** The in-memory index: built once, frozen, asked many times, replaced whole. */
export interface Columns {
  /** Hash of the content: same records, same version. */
  readonly dataVersion: string
  readonly coverage: ReadonlyMap<string, Coverage>
  query(selection: Selection): Raw<Histograms>
  /**
   * Counts by cell and month: for each of `cells` (cell numbers) one row of `months.length` counts.
   * Wards and areas are ignored; `months` are month numbers, ascending without gaps.
   */
  cellMonths(selection: Selection, cells: ArrayLike<number>, months: readonly number[]): Raw<Uint32Array[]>
  /** All live records of each source, nothing filtered. */
  records(sources: ReadonlySet<string>): Raw<Map<string, number>>
}
