import type { CellId, WardCode, ZoneId } from './ids.ts'
import type { ProtectedCategory } from './protected.ts'
import type { SourceId } from './sources.ts'
import type { HomePower } from './told/powers.ts'

/**
 * What gate 1 lets through. Made only in `ingest/gate.ts`, accepted by the store's writers.
 * No exact point, no text and no name of a person can be expressed in these types.
 */
declare const admitted: unique symbol

/** Where a record is kept: nothing finer than a place cell. All null in the margin around the area. */
export interface AdmittedPlace {
  readonly cell: CellId | null
  readonly ward2022: WardCode | null
  readonly ward2002: WardCode | null
}

export interface AdmittedIncident {
  readonly [admitted]: true
  readonly source: SourceId
  /** The reporting force, of the closed list in `ingest/forces.ts`. */
  readonly force: string
  /** Type id of the categories. */
  readonly type: string
  readonly place: AdmittedPlace
  /** Months since 2000-01. */
  readonly month: number
  /** Days since 2000-01-01, London; null = only the month is known. */
  readonly day: number | null
  /** 0–23, London; null = unknown. */
  readonly hour: number | null
  /** The publisher's own id, 32 bytes; null = none. */
  readonly publishedId: Uint8Array | null
}

/** A record at a home or coded as sensitive: no cell, no day, no text. Equal facts make equal records. */
export interface AdmittedProtected {
  readonly [admitted]: true
  readonly source: SourceId
  /** A Z2 zone. */
  readonly zone: ZoneId
  /** Quarters since 2000 Q1. */
  readonly quarter: number
  readonly category: ProtectedCategory
}

/** A power over a home or one person: zone and months, no cell, no day, no text. */
export interface AdmittedHomePower {
  readonly [admitted]: true
  readonly power: HomePower
  /** A Z2 zone. */
  readonly zone: ZoneId
  /** Months since 2000-01 in which it began and ends. */
  readonly monthFirst: number
  readonly monthLast: number
}

/** One published count: a type in a month in a ward or LSOA. */
export interface AdmittedWardCount {
  readonly [admitted]: true
  readonly source: SourceId
  readonly type: string
  /** ONS code of the published unit, known to the area pack. */
  readonly areaCode: string
  readonly ward2022: WardCode
  /** Months since 2000-01. */
  readonly month: number
  readonly count: number
}

/** A named non-residential place of a public register; its address is not kept. */
export interface AdmittedVenue {
  readonly [admitted]: true
  readonly registerId: string
  readonly name: string
  readonly kind: string
  readonly cell: CellId
  readonly ward2022: WardCode
  /** Invented for demonstration: only such venues may have invented concerns. */
  readonly fictional: boolean
}

/** How many gave one answer to one question. The words went through the screen; small counts are not in it. */
export interface AdmittedSurveyAnswer {
  readonly [admitted]: true
  readonly source: SourceId
  /** A ward of 2022; null = the whole area. */
  readonly ward: WardCode | null
  /** First and last month of a month or quarter, since 2000-01. */
  readonly months: readonly [number, number]
  readonly question: string
  readonly answer: string
  /** Null: fewer than `fewestAnswers`. */
  readonly count: number | null
}
