import { type MappingEntry, wordKey } from '../../../server/contract/mappings.ts'
import type { FileSample } from '../../state/file-sample.ts'
import type { WordPart, Words } from './mapping-form.ts'

/** More different words than this are no closed list. */
export const mostWords = 300

/** The different words of a column, most frequent first, as keys. */
export function wordsOfColumn({ header, rows }: FileSample, column: string): string[] {
  const at = header.indexOf(column)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = wordKey(row[at] ?? '')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
}

/**
 * Each word of a column with a meaning: what was said already, else what other mappings mean by it, else what the word
 * itself names, else '' (to be said).
 */
export function explainedWords(
  words: readonly string[],
  said: Words,
  mappings: readonly MappingEntry[],
  part: WordPart,
  named: readonly { id: string; label: string }[],
): Words {
  const known = new Map<string, string>(named.map(({ id, label }) => [wordKey(label), id]))
  for (const mapping of mappings) {
    const each = mapping[part]
    if (each.kind === 'column')
      for (const [word, meaning] of Object.entries(each.words)) known.set(wordKey(word), meaning)
  }
  const allowed = new Set(named.map(({ id }) => id))
  const meaningOf = (word: string): string => {
    const meaning = said[word] || known.get(word) || ''
    return allowed.has(meaning) ? meaning : ''
  }
  return Object.fromEntries(words.slice(0, mostWords).map((word) => [word, meaningOf(word)]))
}
