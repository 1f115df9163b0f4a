import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Area } from '../area/area.ts'
import { parseCsv } from '../area/csv.ts'
import type { Kind } from './kinds.ts'

/** Recorded offences of twelve months: category → by ward number of the default vintage. */
export type WardWeights = ReadonlyMap<string, Float64Array>

/** Reads `mps-ward-weights.csv` of the area pack. Throws when it names a ward the pack does not have. */
export function readWardWeights(areaFolder: string, area: Area): WardWeights {
  const numberOf = new Map<string, number>(area.wards(2022).map((ward, number) => [ward.code, number]))
  const weights = new Map<string, Float64Array>()
  const text = readFileSync(join(areaFolder, 'mps-ward-weights.csv'), 'utf8')
  for (const { ward, category, count } of parseCsv(text, ['ward', 'category', 'count'])) {
    const number = numberOf.get(ward)
    if (number === undefined) throw new Error('the ward weights name an unknown ward')
    const byWard = weights.get(category) ?? new Float64Array(numberOf.size)
    byWard[number] += Number(count)
    weights.set(category, byWard)
  }
  return weights
}

/** Sum of some categories by ward number. Throws for a category that the table lacks. */
export function categoriesByWard(weights: WardWeights, categories: readonly string[]): Float64Array {
  const columns = categories.map((category) => {
    const column = weights.get(category)
    if (!column) throw new Error('the ward weights lack a category')
    return column
  })
  return columns[0].map((_, ward) => columns.reduce((sum, column) => sum + column[ward], 0))
}

/** How many records of a kind each ward has in the last twelve months, on average. */
export function yearlyByWard(weights: WardWeights, kind: Kind): Float64Array {
  const published = categoriesByWard(weights, kind.volume.as)
  const total = published.reduce((sum, count) => sum + count, 0)
  const factor = 'share' in kind.volume ? kind.volume.share : kind.volume.total / total
  return published.map((count) => count * factor)
}
