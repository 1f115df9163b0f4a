import type { ImportFormat } from '../contract/sources.ts'
import { type FileFormat, headingKey, type PublishedFormat } from './file-format.ts'
import { fhrs } from './sources/fhrs.ts'
import { mpsLsoa, mpsWard } from './sources/mps-tables.ts'
import { policeUkStopSearch } from './sources/police-uk-stop-search.ts'
import { policeUkStreet } from './sources/police-uk-street.ts'

/** Every format that import reads. */
export const formats = {
  'police-uk-street': policeUkStreet,
  'police-uk-stop-search': policeUkStopSearch,
  'mps-ward': mpsWard,
  'mps-lsoa': mpsLsoa,
  fhrs,
} as const satisfies Record<ImportFormat, PublishedFormat>

/** The format of a table by its header; undefined when the columns are those of no format known here. */
export function recogniseTable(header: readonly string[]): FileFormat | undefined {
  const present = new Set(header.map(headingKey))
  return Object.values(formats).find((format) => hasColumns(format, present))
}

/** Whether a header has every column a format needs. */
export function fitsHeader(format: FileFormat, header: readonly string[]): boolean {
  return hasColumns(format, new Set(header.map(headingKey)))
}

function hasColumns(format: FileFormat, present: ReadonlySet<string>): boolean {
  if (format.kind === 'register') return false
  // Its own reader names the column that is missing.
  if (format.kind === 'partner') return true
  if (format.kind === 'incidents')
    return Object.values(format.columns).every((name) => name === null || present.has(headingKey(name)))
  const hasMonths = [...present].some((name) => /^\d{6}$/.test(name))
  return (
    hasMonths &&
    Object.values(format.headings).every((names) => names.some((name) => present.has(headingKey(name))))
  )
}
