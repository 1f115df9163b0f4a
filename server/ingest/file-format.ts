import type { DataClass } from '../contract/filter.ts'
import { type ImportFormat, importFormats, type SourceId, sources } from '../contract/sources.ts'
import type { PartnerOrder } from './partner-format.ts'
import type { PostcodeCells } from './postcode-book.ts'
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

/** A partner's own file, read by a mapping under an agreement. */
export interface PartnerFormat {
  readonly kind: 'partner'
  readonly id: 'partner'
  readonly source: SourceId
  readonly order: PartnerOrder
  /** Empty unless the mapping places rows by postcode. */
  readonly postcodes: PostcodeCells
  readonly isDemonstrationFolder: boolean
  /** Months that the agreement keeps records: older rows would be deleted the same night. */
  readonly keptMonths: number
}

export type PublishedFormat = IncidentFormat | WideFormat | RegisterFormat
export type FileFormat = PublishedFormat | PartnerFormat

/** What reports and batches say of a format. */
export interface FormatFacts {
  readonly id: FileFormat['id']
  readonly label: string
  /** Null for a register of places. */
  readonly source: SourceId | null
  readonly dataClass: DataClass
}

export function factsOf(format: FileFormat): FormatFacts {
  const { label, source } =
    format.kind === 'partner'
      ? { label: format.order.mapping.label, source: format.source }
      : importFormats[format.id]
  // A register of places is open.
  const dataClass = source === null ? 'open' : (sources.find(({ id }) => id === source)?.class ?? 'shared')
  return { id: format.id, label, source, dataClass }
}

/** Headings are the same whatever their case, spaces and underscores. */
export function headingKey(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]+/g, '')
}
