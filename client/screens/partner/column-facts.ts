import { needsReview, type PersonalDataKind } from '../../../server/contract/personal-data/finding.ts'
import { kindWords } from '../../../server/contract/personal-data/finding-words.ts'
import { screenColumn } from '../../../server/contract/personal-data/screen-column.ts'
import { screenColumnName } from '../../../server/contract/personal-data/screen-column-name.ts'
import type { FileSample } from '../../state/file-sample.ts'

/** One column as the mapping screen shows it. */
export interface ColumnFacts {
  name: string
  /** The first different values, as the file has them: shown in this browser only. */
  examples: readonly string[]
  /** Dropped by its name: it says who somebody is. */
  isDropped: boolean
  /** What its values look like, when they look like personal data. */
  looksLike: readonly PersonalDataKind[]
}

const rowsLookedAt = 200
const examplesShown = 3
/** Different values of a column that the screen looks at: enough to tell, and no wait for a wide file. */
const valuesScreened = 40
/** Of the filled values: more than a slip. The server judges the whole file by the same share. */
const suspectShare = 0.1

type Rows = FileSample['rows']

const differentIn = (rows: Rows, at: number): string[] => [
  ...new Set(rows.map((row) => (row[at] ?? '').trim()).filter((value) => value !== '')),
]

/** The first different values of a column, as the file has them. */
export const examplesIn = (rows: Rows, at: number): string[] => differentIn(rows, at).slice(0, examplesShown)

/** What the first rows tell of each column. */
export function columnFacts({ header, rows }: FileSample): ColumnFacts[] {
  const looked = rows.slice(0, rowsLookedAt)
  return header.map((name, at) => {
    const different = differentIn(looked, at)
    const screened = different.slice(0, valuesScreened)
    const found = screenColumn(screened).filter(
      ({ kind, values: held }) => needsReview(kind) && held > screened.length * suspectShare,
    )
    return {
      name,
      examples: different.slice(0, examplesShown),
      isDropped: screenColumnName(name) === 'drop',
      looksLike: found.map(({ kind }) => kind),
    }
  })
}

/** "a phone number" → "looks like a phone number: will be left out". */
export const looksLikeWords = (kinds: readonly PersonalDataKind[]): string =>
  `looks like ${kinds.map((kind) => kindWords[kind]).join(' or ')}: will be left out`

/** The sample without the columns that are dropped by name: nothing is guessed from them. */
export function withoutDropped({ header, rows }: FileSample): FileSample {
  const kept = header.map((name) => screenColumnName(name) !== 'drop')
  const pick = (cells: readonly string[]): string[] => cells.filter((_, at) => kept[at])
  return { header: pick(header), rows: rows.slice(0, rowsLookedAt).map(pick) }
}
