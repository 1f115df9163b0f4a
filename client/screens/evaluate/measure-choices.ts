import { canonicalFilter, emptyFilter, type Filter } from '../../../server/contract/filter.ts'
import type { Reference } from '../../../server/contract/reference.ts'
import { activityGroup } from '../../state/types-chosen.ts'
import { placeless } from './evaluation-form.ts'

export interface MeasureChoice {
  id: string
  label: string
  filter: Filter
}

/** What may be counted: all incidents, one group of them, what the map counts, and what a link asked. */
export function measureChoices(
  { groups }: Pick<Reference, 'groups'>,
  mapFilter: Filter,
  asked: Filter,
): MeasureChoice[] {
  const offered: MeasureChoice[] = [
    { id: 'all', label: 'All incidents', filter: emptyFilter },
    ...groups
      .filter(({ id }) => id !== activityGroup)
      .map(({ id, label }) => ({ id: `group ${id}`, label, filter: { ...emptyFilter, group: [id] } })),
  ]
  for (const [id, label, filter] of [
    ['map', 'What the map counts now (kinds, sources, days and hours)', placeless(mapFilter)],
    ['asked', 'What this question asks (kinds, sources, days and hours)', placeless(asked)],
  ] as const)
    if (measureOf(offered, filter) === '') offered.push({ id, label, filter })
  return offered
}

/** Which choice a filter is; '' for none. */
export function measureOf(choices: readonly MeasureChoice[], filter: Filter): string {
  const wanted = canonicalFilter(placeless(filter))
  return choices.find((each) => canonicalFilter(each.filter) === wanted)?.id ?? ''
}
