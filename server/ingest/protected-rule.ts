import {
  homeTypes,
  isProtectedCategory,
  type LocationType,
  type ProtectedCategory,
  type ProtectedReason,
  type Sensitivity,
  sexualTypes,
} from '../contract/protected.ts'

/** How a row is kept: on its cell with its day, or under its zone and quarter with a closed category. */
export type Kept =
  | { readonly class: 'shared' }
  | { readonly class: 'protected'; readonly category: ProtectedCategory; readonly reason: ProtectedReason }

/** What decides. `group` is the type's; undefined for a protected category. */
interface Facts {
  readonly meaning: string
  readonly group: string | undefined
  readonly isProtected: boolean
  readonly locationType: LocationType
  readonly sensitivity: Sensitivity
}

/**
 * Rows of a protected source, coded rows, sexual offences and whatever happened at a home are protected, whatever their
 * source. A code says more than a home: it is the category. Pure.
 */
export function keptAs({ meaning, group, isProtected, locationType, sensitivity }: Facts): Kept {
  if (isProtected) return protectedAs(meaning, 'protectedSource')
  if (sensitivity !== 'none') return protectedAs(sensitivity, 'coded')
  if (sexualTypes.includes(meaning)) return protectedAs('sexual', 'kindOfIncident')
  if (locationType === 'dwelling') return protectedAs(`home-${group ?? 'other'}`, 'dwelling')
  if (homeTypes.includes(meaning)) return protectedAs(`home-${group ?? 'other'}`, 'kindOfIncident')
  return { class: 'shared' }
}

function protectedAs(category: string, reason: ProtectedReason): Kept {
  // A group without a category of its own is still protected.
  return { class: 'protected', category: isProtectedCategory(category) ? category : 'home-other', reason }
}
