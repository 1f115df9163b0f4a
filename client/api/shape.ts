import type { Counts, Hotspots, IndexedCounts } from '../../server/contract/answers.ts'
import type { EndpointName } from '../../server/contract/endpoints.ts'
import type { CellDictionary } from '../../server/contract/reference.ts'

/**
 * Cheap looks at the large replies: a deep parse of eleven thousand rows would cost more than drawing them.
 * Each checks the outside and the first row.
 */

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasArrays = (value: unknown, names: readonly string[]): value is Record<string, unknown[]> =>
  isRecord(value) && names.every((name) => Array.isArray(value[name]))

const hasNumbers = (value: unknown, names: readonly string[]): boolean =>
  isRecord(value) && names.every((name) => typeof value[name] === 'number')

const countParts = ['wards', 'months', 'clock', 'types', 'sources', 'counted'] as const

const looksLikeAnyCounts = (value: unknown): value is Record<string, unknown> =>
  hasArrays(value, countParts) && value.clock.length === 7 && hasNumbers(value, ['total'])

export const looksLikeCounts = (value: unknown): value is Counts =>
  looksLikeAnyCounts(value) && Array.isArray(value.cells)

export const looksLikeIndexedCounts = (value: unknown): value is IndexedCounts => {
  if (!looksLikeAnyCounts(value)) return false
  const cells = value.cells
  return hasArrays(cells, ['index', 'count']) && cells.index.length === cells.count.length
}

export const looksLikeHotspots = (value: unknown): value is Hotspots =>
  hasArrays(value, ['cells']) &&
  hasNumbers(value, ['total']) &&
  (value.cells.length === 0 || hasNumbers(value.cells[0], ['count', 'rank', 'lon', 'lat']))

export const looksLikeCellDictionary = (value: unknown): value is CellDictionary =>
  hasArrays(value, ['cells', 'ward2022', 'ward2002', 'places']) && value.cells.length === value.places.length

export const cheapChecks: Partial<Record<EndpointName, (value: unknown) => boolean>> = {
  counts: looksLikeCounts,
  hotspots: looksLikeHotspots,
  cellDictionary: looksLikeCellDictionary,
}
