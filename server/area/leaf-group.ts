import type { Categories } from './categories.ts'

/** A category that is no type or group of the categories is counted here. */
const otherGroup = 'other'

/** The group that releases count a type by; a group is its own. */
export function leafGroupsByWord({
  types,
  groups,
}: Pick<Categories, 'types' | 'groups'>): (word: string) => string {
  const known = new Map([
    ...groups.map(({ id }) => [id, id] as const),
    ...types.map(({ id, leafGroup }) => [id, leafGroup] as const),
  ])
  return (word) => known.get(word) ?? otherGroup
}
