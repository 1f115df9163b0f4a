import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import type { ImportReport, PartnerReport } from '../contract/imports.ts'
import type { Connection } from '../store/open.ts'
import type { CountedUnit } from '../store/unit.ts'
import type { CsvRow } from './csv.ts'
import type { RowTally } from './row-tally.ts'

/** What every kind of file is read with. */
export interface Intake {
  readonly area: Area
  readonly categories: Categories
  readonly now: Date
  readonly tally: RowTally
  readonly connection: Connection
  /** Number of the batch being written; null = a dry run, nothing is written. */
  readonly batch: number | null
}

/** What a file came to, after its last row. */
export interface FileOutcome {
  readonly accepted: number
  readonly duplicates: number
  readonly replaced: number
  /** First and last month number. */
  readonly months: readonly [number, number] | null
  readonly replaces: ImportReport['replaces']
  readonly notes: readonly string[]
  readonly ids: { readonly first: number; readonly last: number }
  /** Incidents by unit; empty for other records. */
  readonly units: readonly CountedUnit[]
  /** Only of a partner's file. */
  readonly partner?: PartnerReport
}

/** Takes the rows of a table one by one. */
export interface RowIntake {
  row(row: CsvRow): void
  finish(): FileOutcome
  /** Columns of the header that were read by nobody. */
  readonly dropped: readonly string[]
}

/** For files without incidents. */
export const noIncidents = { ids: { first: 0, last: -1 }, units: [] } as const
