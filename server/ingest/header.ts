import { headingKey } from './file-format.ts'
import { FileRefused } from './refusal.ts'

const longestName = 100

/**
 * Where wanted columns stand in a header, whatever their order, and which columns nobody reads.
 * Throws `FileRefused('repeatedColumn')` when a wanted column stands twice: which one to believe?
 */
export function headerPositions(header: readonly string[], wanted: readonly string[]) {
  const keys = header.map(headingKey)
  const wantedKeys = new Set(wanted.map(headingKey))
  for (const key of wantedKeys)
    if (keys.indexOf(key) !== keys.lastIndexOf(key)) throw new FileRefused('repeatedColumn')
  return {
    /** −1 for null and for a column that is not there. */
    position: (name: string | null): number => (name === null ? -1 : keys.indexOf(headingKey(name))),
    dropped: header
      .filter((_, at) => !wantedKeys.has(keys[at]))
      .map((name) => name.trim().slice(0, longestName)),
  }
}
