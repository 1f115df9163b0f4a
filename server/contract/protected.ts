import { isYearly } from './sources.ts'

/**
 * What a protected record may say of itself: one of these, a Z2 zone and a quarter; nothing else. A closed list, so that
 * no text of a file or form is ever stored.
 */
export const protectedCategories = [
  { id: 'cuckooing', label: 'Cuckooing: a home taken over' },
  { id: 'cuckooing-referred', label: 'Cuckooing: safeguarding referral made' },
  { id: 'domestic', label: 'Domestic' },
  { id: 'sexual', label: 'Sexual' },
  { id: 'honour-based', label: 'Honour-based' },
  { id: 'modern-slavery', label: 'Modern slavery' },
  { id: 'child-exploitation', label: 'Child exploitation' },
  { id: 'referral-1-4', label: 'Place referred: 1 to 4 young people' },
  { id: 'referral-5-9', label: 'Place referred: 5 to 9 young people' },
  { id: 'referral-10-or-more', label: 'Place referred: 10 or more young people' },
  { id: 'rough-sleeping', label: 'Welfare: sleeping rough' },
  { id: 'begging', label: 'Welfare: begging' },
  { id: 'home-violence-weapons', label: 'At a home: violence and weapons' },
  { id: 'home-robbery-theft-person', label: 'At a home: robbery and theft from the person' },
  { id: 'home-drugs-exploitation', label: 'At a home: drugs and exploitation' },
  { id: 'home-antisocial-behaviour', label: 'At a home: antisocial behaviour' },
  { id: 'home-burglary', label: 'At a home: burglary' },
  { id: 'home-vehicle', label: 'At a home: vehicle crime' },
  { id: 'home-criminal-damage-arson', label: 'At a home: criminal damage and arson' },
  { id: 'home-other-theft', label: 'At a home: other theft' },
  { id: 'home-other', label: 'At a home: other' },
] as const

export type ProtectedCategory = (typeof protectedCategories)[number]['id']

const labels: ReadonlyMap<string, string> = new Map(protectedCategories.map(({ id, label }) => [id, label]))

export function isProtectedCategory(id: string): id is ProtectedCategory {
  return labels.has(id)
}

export function protectedLabel(id: ProtectedCategory): string {
  return labels.get(id) ?? id
}

/** Somebody in need, never something done: of sources of welfare alone, and all that those may say. */
export const welfareKinds = ['rough-sleeping', 'begging'] as const satisfies readonly ProtectedCategory[]
export type WelfareKind = (typeof welfareKinds)[number]

export function isWelfareKind(id: string): id is WelfareKind {
  return welfareKinds.some((kind) => kind === id)
}

/** The categories that records of a protected source may say. */
export function categoriesFor(source: string): readonly { id: ProtectedCategory; label: string }[] {
  return protectedCategories.filter(({ id }) => isWelfareKind(id) === isYearly(source))
}

/** How a row may be coded; any but `none` makes it protected. */
export const sensitivities = [
  'none',
  'domestic',
  'sexual',
  'honour-based',
  'modern-slavery',
  'child-exploitation',
] as const
export type Sensitivity = (typeof sensitivities)[number]

/** Where a row happened, by kind; `dwelling` makes it protected. */
export const locationTypes = ['dwelling', 'public', 'commercial', 'other'] as const
export type LocationType = (typeof locationTypes)[number]

/** Why a row of a shared source was kept as protected. */
export const protectedReasons = ['protectedSource', 'dwelling', 'coded', 'kindOfIncident'] as const
export type ProtectedReason = (typeof protectedReasons)[number]

/** Types that are protected whatever the columns say: the words alone tell of a sexual offence or of a home. */
export const sexualTypes: readonly string[] = ['sexual-offences', 'rape', 'other-sexual-offences']
export const homeTypes: readonly string[] = ['burglary-residential', 'burglary-dwelling']
/** Types that mix what must be kept apart: a mapping cannot lead to them. */
export const mixedTypes: readonly string[] = ['violence-and-sexual']
