export interface TypeRow {
  id: string
  label: string
  count: number
  /** Every type of the group, also those that never occur: ticking a group means all of it. */
  allTypes: readonly string[]
  /** Types worth a line: those that occur or are chosen, most first. */
  types: readonly { id: string; label: string; count: number }[]
}

/** Groups in their own order with their counted types; groups that neither occur nor are chosen are left out. */
export function typeRows(
  groups: readonly { id: string; label: string }[],
  types: readonly { id: string; label: string; group: string }[],
  counts: readonly { id: string; count: number }[],
  chosen: ReadonlySet<string>,
): TypeRow[] {
  const countOf = new Map(counts.map(({ id, count }) => [id, count]))
  return groups
    .map(({ id, label }) => {
      const members = types.filter(({ group }) => group === id)
      const lines = members
        .map((type) => ({ id: type.id, label: type.label, count: countOf.get(type.id) ?? 0 }))
        .filter((type) => type.count > 0 || (chosen.has(type.id) && chosen.size < types.length))
        .sort((a, b) => b.count - a.count)
      const count = lines.reduce((sum, type) => sum + type.count, 0)
      return { id, label, count, allTypes: members.map((type) => type.id), types: lines }
    })
    .filter(({ types: lines }) => lines.length > 0)
}
