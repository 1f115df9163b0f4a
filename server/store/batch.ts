import type { ImportMode } from '../contract/imports.ts'
import type { CountedUnit } from './unit.ts'

/** What is kept of one imported file: never its name. */
export interface BatchRecord {
  /** Random public id. */
  readonly ref: string
  readonly format: string
  readonly source: string | null
  readonly sha256: Uint8Array
  readonly bytes: number
  readonly rows: number
  readonly accepted: number
  readonly duplicates: number
  readonly replaced: number
  /** Rows by reason. */
  readonly refused: Readonly<Record<string, number>>
  /** First and last month number; null when it has none. */
  readonly months: readonly [number, number] | null
  readonly mode: ImportMode
  readonly demo: boolean
  /** UTC, ISO 8601. */
  readonly at: string
  /** Ids of its incidents; `last < first` when it has none. */
  readonly ids: { readonly first: number; readonly last: number }
  /** Its incidents by unit, where the writer has counted them already; else they are counted from the table. */
  readonly units?: { readonly source: string; readonly counts: readonly CountedUnit[] }
}

/** One thing wrong with one row of a batch's file; row 1 is the first after the header. */
export interface RefusedRow {
  readonly row: number
  readonly reason: string
  readonly column: string | null
}
