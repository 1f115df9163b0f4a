import type { ProtectedCount } from '../store/protected-reader.ts'
import type { StoredAnswer } from '../store/survey-reader.ts'

/** 18 bits of a packed row are its place, the 14 above them its combination of (type, source) pair and hour. */
export const placeBits = 18
export const placeMask = 2 ** placeBits - 1
export const mostPlaces = 2 ** placeBits
/** Hours 0–23 and "unknown". */
export const hoursPerPair = 25
export const unknownHour = 24
export const mostPairs = Math.floor(2 ** 14 / hoursPerPair)

/** Four bytes a row; two columns when a dictionary has outgrown its bits. */
export type Rows =
  | { layout: 'packed'; packed: Uint32Array }
  | { layout: 'split'; combos: Uint32Array; places: Uint32Array }

/**
 * What the build hands over: plain arrays, so that a worker can transfer them. Rows with a day come first, by
 * day; those that know only their month follow, by month. Nothing changes after the build.
 */
export interface BuiltColumns {
  rows: Rows
  /** Row `dayStart[d]` is the first of day `firstDay + d`; one entry more than days. */
  firstDay: number
  dayStart: Uint32Array
  /** The same for the month-only rows. */
  firstMonth: number
  monthStart: Uint32Array
  places: { cell: (string | null)[]; ward2022: (string | null)[]; ward2002: (string | null)[] }
  pairs: { type: string; source: string; records: number }[]
  /** For each pair × month from `firstCoveredMonth`, 1 where there is any record. */
  covered: Uint8Array
  firstCoveredMonth: number
  coveredMonths: number
  /** Live protected records, added up. */
  protectedCounts: ProtectedCount[]
  /** Live answers to surveys. */
  surveyAnswers: StoredAnswer[]
  /** A version for each origin, by its own records alone. */
  versions: Record<string, string>
  /** Hash of everything above. */
  dataVersion: string
}
