import type { Connection } from './open.ts'

/** How many live records a source has of a type in a cell and quarter. Exact: nobody but the builder reads this. */
export interface CellCount {
  readonly source: string
  readonly cell: string
  /** Since 2000-Q1. */
  readonly quarter: number
  readonly type: string
  readonly count: number
}

/** How many live protected records a source has of a category in a zone and quarter. Exact, as above. */
export interface ZoneCount {
  readonly source: string
  readonly zone: string
  readonly quarter: number
  readonly category: string
  readonly count: number
}

/** The shared records of vault.sqlite, up to and with a month (since 2000-01); those without a cell are in no zone. */
export function sharedCounts(vault: Connection, lastMonth: number): CellCount[] {
  return vault
    .prepare<[number], CellCount>(
      `SELECT source.code AS source, place.cell, quarter, type.code AS type, count
       FROM (SELECT source, place, month / 3 AS quarter, type, count(*) AS count FROM incident
             WHERE replaced_by IS NULL AND month <= ? GROUP BY source, place, quarter, type) AS counted
       JOIN source ON source.id = counted.source JOIN type ON type.id = counted.type
       JOIN place ON place.id = counted.place AND place.cell IS NOT NULL`,
    )
    .all(lastMonth)
}

/** The protected records of vault.sqlite up to and with a quarter (since 2000-Q1). */
export function protectedCounts(vault: Connection, lastQuarter: number): ZoneCount[] {
  return vault
    .prepare<[number], ZoneCount>(
      `SELECT source.code AS source, zone, quarter, category, count(*) AS count
       FROM protected_record JOIN source ON source.id = protected_record.source
       WHERE replaced_by IS NULL AND quarter <= ? GROUP BY 1, 2, 3, 4`,
    )
    .all(lastQuarter)
}

/** How many records of a leaf retention has deleted: the leaf goes on as if they were there. */
export interface CarriedCount {
  readonly class: 'shared' | 'protected'
  readonly source: string
  readonly zone: string
  /** Quarters (shared) or half-years (protected) since 2000-01. */
  readonly period: number
  readonly category: string
  readonly count: number
}

/** What retention has deleted of the leaves of releases, of imports that are still in force. */
export function carriedCounts(vault: Connection): CarriedCount[] {
  return vault
    .prepare<[], CarriedCount>(
      `SELECT family AS class, source, zone, period, leaf_group AS category, sum(count) AS count
       FROM carried_leaf WHERE replaced_by IS NULL GROUP BY source, family, zone, period, leaf_group
       ORDER BY source, family, zone, period, leaf_group`,
    )
    .all()
}
