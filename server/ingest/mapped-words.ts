import { wordKey } from '../contract/mappings.ts'
import { bad, good, type Read, type RowReason } from './refusal.ts'

/** What a mapping says of a column's words, or of every row. */
export type Explained<T extends string> =
  | { readonly kind: 'column'; readonly column: string; readonly words: Readonly<Record<string, T>> }
  | { readonly kind: 'always'; readonly meaning: T }

/** Reads a field by the mapping's words; a word that is not listed is refused with `reason`. */
export function createWordReader<T extends string>(
  part: Explained<T>,
  reason: RowReason,
): (text: string) => Read<T> {
  if (part.kind === 'always') {
    const always = good(part.meaning)
    return () => always
  }
  const meanings = new Map(
    Object.entries(part.words).map(([word, meaning]) => [wordKey(word), good<T>(meaning)]),
  )
  const unknown = bad(reason, part.column)
  return (text) => meanings.get(wordKey(text)) ?? unknown
}
