import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseCsv } from './csv.ts'

/** What we call one kind of incident. */
export interface CategoryType {
  readonly id: string
  readonly label: string
  readonly group: string
  /** The group that releases count by. */
  readonly leafGroup: string
}

/** Types that are read together; in the order in which they are shown. */
export interface CategoryGroup {
  readonly id: string
  readonly label: string
}

/** Decision 001, readable: publishers' words → types → groups. */
export interface Categories {
  readonly types: readonly CategoryType[]
  readonly groups: readonly CategoryGroup[]
  /**
   * Our type for a publisher's words ("MAJOR|MINOR" where a publisher has two levels); undefined when unknown.
   * Case and spaces do not matter; an unlisted minor word falls back to "MAJOR|*".
   */
  typeOf(publisher: string, words: string): string | undefined
}

/**
 * Reads `categories.csv` with `types.csv` and `groups.csv` beside it.
 * Throws when the three contradict each other (unknown type or group, a type in two groups, words twice).
 */
export function loadCategories(file: string): Categories {
  const read = (name: string) => readFileSync(join(dirname(file), name), 'utf8')
  return readCategories(readFileSync(file, 'utf8'), read('types.csv'), read('groups.csv'))
}

/** The same from the text of the three tables. */
export function readCategories(categoriesCsv: string, typesCsv: string, groupsCsv: string): Categories {
  const groups = parseCsv(groupsCsv, ['group', 'label', 'order'])
    .sort((a, b) => Number(a.order) - Number(b.order))
    .map(({ group, label }) => ({ id: group, label }))
  const groupIds = new Set(groups.map((group) => group.id))
  const groupOfType = new Map(parseCsv(typesCsv, ['type', 'label', 'group']).map((row) => [row.type, row]))
  const leafGroups = new Map<string, string>()
  const typeOfWords = new Map<string, string>()
  for (const row of parseCsv(categoriesCsv, ['publisher', 'words', 'type', 'group', 'leafGroup'])) {
    const key = wordsKey(row.publisher, row.words)
    if (typeOfWords.has(key)) throw new Error(`categories: ${key} stands twice`)
    if (groupOfType.get(row.type)?.group !== row.group)
      throw new Error(`categories: ${row.type} is not in ${row.group}`)
    if (!groupIds.has(row.group) || !groupIds.has(row.leafGroup))
      throw new Error(`categories: no group for ${key}`)
    if ((leafGroups.get(row.type) ?? row.leafGroup) !== row.leafGroup) {
      throw new Error(`categories: ${row.type} has two leaf groups`)
    }
    leafGroups.set(row.type, row.leafGroup)
    typeOfWords.set(key, row.type)
  }
  const types = [...groupOfType.values()].map(({ type, label, group }) => {
    const leafGroup = leafGroups.get(type)
    if (leafGroup === undefined) throw new Error(`categories: no words lead to ${type}`)
    return { id: type, label, group, leafGroup }
  })
  return {
    types,
    groups,
    typeOf: (publisher, words) =>
      typeOfWords.get(wordsKey(publisher, words)) ??
      (words.includes('|') ? typeOfWords.get(wordsKey(publisher, `${words.split('|')[0]}|*`)) : undefined),
  }
}

function wordsKey(publisher: string, words: string): string {
  const plain = words.split('|').map((part) => part.trim().replace(/\s+/g, ' ').toLowerCase())
  return `${publisher}: ${plain.join('|')}`
}
