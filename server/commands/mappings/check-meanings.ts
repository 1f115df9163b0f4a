import type { Categories } from '../../area/categories.ts'
import { columnsOf, type Mapping, wordKey } from '../../contract/mappings.ts'
import { categoriesFor, mixedTypes } from '../../contract/protected.ts'
import { sources } from '../../contract/sources.ts'
import { Refused } from '../../errors.ts'

/** Police activity is never a partner's incident. */
const activityGroup = 'stop-search'

/**
 * Refuses a mapping whose words lead to nothing known (`unknownValue`), whose column does two jobs or whose words are
 * told apart by case only (`badValue`); each names the part.
 */
export function checkMeanings(mapping: Mapping, categories: Categories): void {
  const { category, locationType, sensitivity, source } = mapping
  const isProtected = sources.find(({ id }) => id === source)?.class === 'protected'
  const types = new Set(
    categories.types
      .filter(({ id, group }) => group !== activityGroup && !mixedTypes.includes(id))
      .map(({ id }) => id),
  )
  const sayable = new Set<string>(categoriesFor(source).map(({ id }) => id))
  const meanings = category.kind === 'always' ? [category.meaning] : Object.values(category.words)
  const isKnown = (meaning: string) => (isProtected ? sayable : types).has(meaning)
  if (meanings.length === 0 || !meanings.every(isKnown))
    throw new Refused('unknownValue', { param: 'category' })
  for (const [param, part] of Object.entries({ category, locationType, sensitivity })) {
    if (part.kind === 'always') continue
    const words = Object.keys(part.words).map(wordKey)
    if (new Set(words).size < words.length) throw new Refused('badValue', { param })
  }
  const { location, time } = mapping
  const positions = columnsOf({ ...mapping, category: { kind: 'always', meaning: '' }, ...noWords })
  if (new Set(positions).size < positions.length)
    throw new Refused('badValue', { param: time.hourColumn === time.column ? 'time' : location.kind })
}

const noWords = {
  locationType: { kind: 'always', meaning: 'other' },
  sensitivity: { kind: 'always', meaning: 'none' },
} as const
