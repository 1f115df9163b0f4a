import type { HourFilter } from '../contract/filter.ts'

/**
 * A resolved filter: nothing left to look up. `null` means "not filtered".
 * Sources come three times because each histogram ignores its own filter.
 */
export interface Selection {
  /** Day numbers, inclusive (`contract/calendar.ts`). */
  firstDay: number | null
  lastDay: number | null
  /** Sources that are counted. */
  sources: ReadonlySet<string>
  /** Sources that the list of types is counted from: those counted, and those another choice of types would count. */
  typeSources: ReadonlySet<string>
  /** Sources offered in the list of sources, each counted alone. */
  offeredSources: ReadonlySet<string>
  types: ReadonlySet<string> | null
  /** Codes of either vintage. */
  wards: ReadonlySet<string> | null
  /** 1 for every cell number inside the asked areas. */
  cells: Uint8Array | null
  /** Weekdays 1–7, Monday 1; empty: not filtered. */
  days: readonly number[]
  hours: HourFilter
}

/** Everything one question about counts can need, each histogram ignoring its own filter. */
export interface Histograms {
  total: number
  excluded: { monthOnly: number; noHour: number; noCell: number; outsideWards: number }
  /** By cell number; areas ignored. */
  cells: Uint32Array
  /** By cell number; areas and wards ignored: what a cell is compared with. */
  everyCell: Uint32Array
  /** By ward number of each vintage; wards ignored. */
  wards: { 2022: Uint32Array; 2002: Uint32Array }
  /** Period ignored; from the first to the last month the counted sources cover, without gaps. */
  months: { month: number; count: number }[]
  /** 7 × 24, Monday first, by calendar day; days and hours ignored. */
  clock: number[][]
  types: Map<string, number>
  sources: Map<string, number>
  /** True when every counted record knows only its month. */
  monthOnly: boolean
}
