/** `?…` of the map with one source over a period: where an import ends. */
export function mapSearch(source: string, months: readonly string[]): string {
  if (months.length === 0) return `?source=${source}`
  return `?from=${months[0]}&to=${months[months.length - 1]}&source=${source}`
}
