import type { Filter } from '../../server/contract/filter.ts'

interface TypeOfGroup {
  id: string
  group: string
}

type Chosen = Pick<Filter, 'type' | 'group'>

/** The group of what police did rather than what happened: never asked together with incidents. */
export const activityGroup = 'stop-search'

/** Types a filter asks for (types within groups, as the server reads it); empty when it asks for all. */
export function chosenTypes(filter: Chosen, types: readonly TypeOfGroup[]): Set<string> {
  if (filter.type.length + filter.group.length === 0) return new Set()
  return new Set(
    types
      .filter(({ id }) => filter.type.length === 0 || filter.type.includes(id))
      .filter(({ group }) => filter.group.length === 0 || filter.group.includes(group))
      .map(({ id }) => id),
  )
}

/** Whole groups are named as groups; as soon as one is in part, everything is named by type. */
export function filterOfTypes(chosen: ReadonlySet<string>, types: readonly TypeOfGroup[]): Chosen {
  const groups = [...new Set(types.map(({ group }) => group))]
  const members = (group: string): TypeOfGroup[] => types.filter((type) => type.group === group)
  const whole = groups.filter((group) => members(group).every(({ id }) => chosen.has(id)))
  const covered = whole.reduce((sum, group) => sum + members(group).length, 0)
  return covered === chosen.size ? { group: whole.sort(), type: [] } : { group: [], type: [...chosen].sort() }
}

/** `all`, `some` or `none` of a group's types. */
export function groupState(
  chosen: ReadonlySet<string>,
  group: string,
  types: readonly TypeOfGroup[],
): 'all' | 'some' | 'none' {
  const members = types.filter((type) => type.group === group)
  const count = members.filter(({ id }) => chosen.has(id)).length
  return count === 0 ? 'none' : count === members.length ? 'all' : 'some'
}

/** Ticks or unticks types; activity and incidents never stand together, so the newer wish wins. */
export function toggleTypes(filter: Chosen, ids: readonly string[], types: readonly TypeOfGroup[]): Chosen {
  const before = chosenTypes(filter, types)
  const add = !ids.every((id) => before.has(id))
  const isActivity = (id: string): boolean => types.find((type) => type.id === id)?.group === activityGroup
  const wanted = ids.some(isActivity)
  const kept = [...before].filter((id) => !ids.includes(id) && (!add || isActivity(id) === wanted))
  return filterOfTypes(new Set(add ? [...kept, ...ids] : kept), types)
}

export const asksActivity = (filter: Chosen, types: readonly TypeOfGroup[]): boolean =>
  types.some(({ id, group }) => group === activityGroup && chosenTypes(filter, types).has(id))
