import type { ImportFormat, SourceId } from '../contract/sources.ts'
import type { TimeReader } from './time.ts'

/** A file with one incident a row: which column says what. Everything not named here is dropped at the gate. */
export interface IncidentFormat {
  readonly kind: 'incidents'
  readonly id: ImportFormat
  readonly source: SourceId
  /** Whose words `categories.csv` explains. */
  readonly publisher: string
  readonly columns: {
    readonly publishedId: string | null
    readonly when: string
    /** Null: the force of the area. */
    readonly force: string | null
    readonly lon: string
    readonly lat: string
    readonly words: string
  }
  readonly readTime: TimeReader
}

/** A wide table of counts: a line is a type in a published area, with one column a month headed `YYYYMM`. */
export interface WideFormat {
  readonly kind: 'counts'
  readonly id: ImportFormat
  readonly source: SourceId
  readonly publisher: string
  /** Spellings of each heading over the years, the present one first. */
  readonly headings: {
    readonly major: readonly string[]
    readonly minor: readonly string[]
    readonly code: readonly string[]
  }
  readonly unit: 'ward' | 'lsoa'
}

/** A public register of places as XML. */
export interface RegisterFormat {
  readonly kind: 'register'
  readonly id: ImportFormat
}

export type FileFormat = IncidentFormat | WideFormat | RegisterFormat

/** Headings are the same whatever their case, spaces and underscores. */
export function headingKey(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]+/g, '')
}
