import { columnsOf, type MappingEntry } from '../../../server/contract/mappings.ts'
import { headingKey } from './mapping-form.ts'

export interface OfferedMapping {
  mapping: MappingEntry
  /** Columns it needs that the file has not. */
  missing: readonly string[]
  /** Fits the file whole, and better than the others. */
  isBest: boolean
}

/** The mappings of a source, those that fit the header first; drafts of a try are not offered. */
export function offeredMappings(
  mappings: readonly MappingEntry[],
  source: string,
  header: readonly string[],
): OfferedMapping[] {
  const present = new Set(header.map(headingKey))
  const offered = mappings
    .filter((mapping) => mapping.source === source && mapping.state === 'ready')
    .map((mapping) => {
      const columns = columnsOf(mapping)
      return { mapping, columns, missing: columns.filter((name) => !present.has(headingKey(name))) }
    })
    .sort(
      (a, b) =>
        a.missing.length - b.missing.length ||
        b.columns.length - a.columns.length ||
        Number(b.mapping.origin === 'saved') - Number(a.mapping.origin === 'saved'),
    )
  return offered.map(({ mapping, missing }, at) => ({
    mapping,
    missing,
    isBest: at === 0 && missing.length === 0,
  }))
}
