import type { ZoneTier } from '../../contract/ids.ts'
import type { Homes } from './homes.ts'

/** What a zone must hold before a record may be stored by it. */
export interface ZoneRule {
  readonly households: number
  /** So that a tower block is no zone by itself. */
  readonly postcodes: number
  /** The largest postcode may hold this share of the households at most, 0..1. */
  readonly largestShare: number
}

/** The thresholds of both tiers. */
export const zoneRules: Readonly<Record<ZoneTier, ZoneRule>> = {
  Z1: { households: 100, postcodes: 10, largestShare: 0.5 },
  Z2: { households: 250, postcodes: 20, largestShare: 0.2 },
}

/** A group with homes but fewer than this is not stored under a cell of its own. */
export const foldHouseholds = 8

/** Whether a group of cells is large and mixed enough to be a zone. */
export function satisfies(homes: Homes, rule: ZoneRule): boolean {
  return (
    homes.householdTenths >= rule.households * 10 &&
    homes.postcodes >= rule.postcodes &&
    homes.largestTenths <= homes.householdTenths * rule.largestShare
  )
}
