import { csvText } from '../../parts/csv-text.ts'
import { fileRows, type PlaceRow } from './released-rows.ts'

/** What every row says of itself, because rows are copied without their heading. */
export interface FileFacts {
  /** `Release 3` or `Published data`. */
  counted: string
  period: string
  kinds: string
  marking: string
  attribution: string
}

/**
 * The shown table as a file for a spreadsheet: with the mark that makes it read UTF-8. Made in the page from the
 * reply that is on screen.
 */
export function releasedCsv(rows: readonly PlaceRow[], facts: FileFacts): string {
  const columns = [
    'id',
    'place',
    'ward',
    'count',
    'counted_from',
    'period',
    'kinds',
    'marking',
    'attribution',
  ]
  const said = [facts.counted, facts.period, facts.kinds, facts.marking, facts.attribution]
  return `\uFEFF${csvText(
    columns,
    fileRows(rows).map((row) => [...row, ...said]),
  )}`
}
