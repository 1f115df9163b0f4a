/** Whether two lists name the same cells, in whatever order. */
export const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell) => b.includes(cell))
