/** The value that most observers gave, and how many of those who gave one did. */
interface Modal {
  /** Null where nobody gave one, or two values lead alike: then there is no one value. */
  readonly value: string | null
  readonly inModal: number
  readonly given: number
}

/**
 * Table agreement (METHODS 11): the share `inModal ÷ given` of tables that put a card into the cell that most of them chose.
 * Where several cells lead alike the share stands and the value does not.
 */
export function modalShare(values: readonly string[]): Modal {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const inModal = Math.max(0, ...counts.values())
  const leading = [...counts].filter(([, count]) => count === inModal)
  return { value: leading.length === 1 ? leading[0][0] : null, inModal, given: values.length }
}
