import type { PersonalDataKind } from './finding.ts'
import { personalDataKinds } from './finding.ts'
import { screenText } from './screen-text.ts'

/** How many of the values hold a kind. */
export interface ColumnFinding {
  readonly kind: PersonalDataKind
  readonly values: number
}

/** Which kinds of personal data a sample of one column's values holds, the most frequent first. */
export function screenColumn(values: readonly string[]): readonly ColumnFinding[] {
  const counts = new Map<PersonalDataKind, number>()
  for (const value of values)
    for (const kind of new Set(screenText(value).found.map((finding) => finding.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return personalDataKinds
    .map((kind) => ({ kind, values: counts.get(kind) ?? 0 }))
    .filter((each) => each.values > 0)
    .sort((one, other) => other.values - one.values)
}
