import type { Audience } from '../contract/released.ts'
import { isUncounted } from '../contract/sources.ts'
import type { PublishTerm } from '../store/publish-reader.ts'
import type { ReleasedSource } from '../store/release-content.ts'

const width = { none: 0, partner: 1, public: 2 } as const

/**
 * The sources that the agreements in force let a release hold, by id. Where several agreements cover a source, its
 * records cannot be told apart: the narrowest term holds.
 */
export function agreedSources(terms: readonly PublishTerm[]): ReleasedSource[] {
  const narrowest = new Map<string, 'none' | Audience>()
  for (const { source, publish } of terms) {
    // Answers to surveys, lists and welfare are not counted by leaf: a release has no place for them.
    if (isUncounted(source)) continue
    const before = narrowest.get(source)
    if (before === undefined || width[publish] < width[before]) narrowest.set(source, publish)
  }
  return [...narrowest]
    .flatMap(([source, publish]) => (publish === 'none' ? [] : [{ source, audience: publish }]))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}
