import { needsReview } from '../contract/personal-data/finding.ts'
import { screenColumn } from '../contract/personal-data/screen-column.ts'
import { FileRefused } from './refusal.ts'

const mostLookedAt = 300
/** Of different values that no word explains: more than a slip, so that the column is another than was meant. */
const tooMany = 0.1

/** Watches a column of closed words: what no word explains is kept while the file is read, looked at, and forgotten. */
export interface ScreenedColumn {
  /** A value that no word explains. */
  unexplained(value: string): void
  /** Throws `FileRefused('personalDataColumn')` when these look like personal data. */
  finish(): void
}

export function createScreenedColumn(column: string): ScreenedColumn {
  const values = new Set<string>()
  return {
    unexplained(value) {
      if (values.size < mostLookedAt) values.add(value)
    },
    finish() {
      const found = screenColumn([...values]).filter(({ kind }) => needsReview(kind))
      if (found.some((each) => each.values > values.size * tooMany))
        throw new FileRefused('personalDataColumn', null, column)
    },
  }
}
