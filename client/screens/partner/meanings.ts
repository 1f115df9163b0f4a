import {
  categoriesFor,
  type LocationType,
  locationTypes,
  mixedTypes,
  type Sensitivity,
  sensitivities,
} from '../../../server/contract/protected.ts'
import { type SourceId, sources } from '../../../server/contract/sources.ts'
import type { WordPart } from './mapping-form.ts'

/** What a word may mean; `group` parts long lists. */
export interface Meaning {
  id: string
  label: string
  group?: string
}

const locationTypeLabels: Record<LocationType, string> = {
  dwelling: 'A home',
  public: 'A public place: street, park, station',
  commercial: 'A shop, bar or office',
  other: 'Another kind of building',
}

const sensitivityLabels: Record<Sensitivity, string> = {
  none: 'Nothing sensitive',
  domestic: 'Domestic',
  sexual: 'Sexual',
  'honour-based': 'Honour-based',
  'modern-slavery': 'Modern slavery',
  'child-exploitation': 'Child exploitation',
}

/** Police activity is never a partner's incident. */
const activityGroup = 'stop-search'

/** What the words of each part may lead to, for a source. */
export function meaningsOf(
  source: SourceId,
  types: readonly { id: string; label: string; group: string }[],
): Record<WordPart, readonly Meaning[]> {
  const isProtected = sources.find(({ id }) => id === source)?.class === 'protected'
  const category = isProtected
    ? categoriesFor(source).map(({ id, label }) => ({ id, label }))
    : types.filter(({ id, group }) => group !== activityGroup && !mixedTypes.includes(id))
  return {
    category,
    locationType: locationTypes.map((id) => ({ id, label: locationTypeLabels[id] })),
    sensitivity: sensitivities.map((id) => ({ id, label: sensitivityLabels[id] })),
  }
}
