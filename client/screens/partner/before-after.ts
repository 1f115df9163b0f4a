import type { PreviewRow } from '../../../server/contract/imports.ts'
import { monthWords } from '../../parts/words.ts'
import type { FileSample } from '../../state/file-sample.ts'
import type { ColumnJob, Jobs } from './column-jobs.ts'

/** One row of the file beside what will be kept of it. */
export interface BeforeAfter {
  row: number
  /** What the file says in the columns that are read: never leaves this browser. */
  before: readonly { column: string; value: string }[]
  /** How many columns of it are left out. */
  leftOut: number
  after: PreviewRow
}

/** The order in which the columns are shown, whatever that of the file. */
const shownOrder: readonly ColumnJob[] = [
  ...(['lat', 'lon', 'easting', 'northing', 'postcode', 'street', 'locality'] as const),
  ...(['date', 'hour', 'category', 'locationType', 'sensitivity'] as const),
]

/** The columns that are read, in the order in which they are shown. */
export function readColumns(jobs: Jobs): string[] {
  return shownOrder.flatMap((job) => Object.keys(jobs).find((name) => jobs[name] === job) ?? [])
}

/** The first rows as the file has them beside what the dry run says will be stored. */
export function beforeAfter(
  { header, rows }: FileSample,
  columns: readonly string[],
  preview: readonly PreviewRow[],
): BeforeAfter[] {
  const shown = columns.map((column) => ({ column, at: header.indexOf(column) }))
  return preview.map((after) => {
    const cells = rows[after.row - 1] ?? []
    return {
      row: after.row,
      before: shown.map(({ column, at }) => ({ column, value: (cells[at] ?? '').trim() })),
      leftOut: header.length - shown.length,
      after,
    }
  })
}

/** `2026-01-17 21h` → `17 Jan 2026, 21:00–22:00`; `2026 Q1` → `Q1 2026`. */
export function storedWhen(text: string): string {
  const quarter = /^(\d{4}) (Q[1-4])$/.exec(text)
  if (quarter) return `${quarter[2]} ${quarter[1]}`
  const [day, hour] = text.split(' ')
  if (hour === undefined) return monthWords(day)
  const from = Number.parseInt(hour, 10)
  const clock = (value: number): string => `${String(value % 24).padStart(2, '0')}:00`
  return `${monthWords(day)}, ${clock(from)}–${clock(from + 1)}`
}
