import type { BuiltZones } from './build-zones.ts'
import type { CellGroup } from './merge-groups.ts'
import { satisfies, zoneRules } from './zone-rule.ts'

/** A small table of what was built: numbers of zones, medians, extremes, and how much is folded. */
export function zoneSummary({ zones, foldOf }: BuiltZones): string {
  const header =
    'tier  zones  median km2  median households  fewest households  fewest postcodes  whole wards under'
  const rows = (['Z1', 'Z2'] as const).map((tier) => {
    const each = <T>(read: (zone: CellGroup) => T) => zones[tier].map(read)
    const figures = [
      zones[tier].length,
      (median(each(({ homes }) => homes.squareMetres)) / 1e6).toFixed(2),
      (median(each(({ homes }) => homes.householdTenths)) / 10).toFixed(0),
      Math.min(...each(({ homes }) => homes.householdTenths)) / 10,
      Math.min(...each(({ homes }) => homes.postcodes)),
      each(({ homes }) => satisfies(homes, zoneRules[tier])).filter((isEnough) => !isEnough).length,
    ]
    return `${tier}  ${figures.join('  ')}`
  })
  const folded = foldOf.filter((target, cell) => target !== cell).length
  const targets = new Set(foldOf.filter((target, cell) => target !== cell)).size
  return `${header}\n${rows.join('\n')}\n${folded} of ${foldOf.length} cells are folded into ${targets}\n`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2
}
