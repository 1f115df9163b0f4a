/** What the choice needs to know of a source (`contract/sources.ts`). */
export interface Candidate {
  id: string
  overlap: string
  precedence: number
}

/** Months as month numbers, inclusive; null: open on that side. */
export interface MonthPeriod {
  from: number | null
  to: number | null
}

/**
 * The one source of each overlap group that is counted unless another is asked for: the lowest precedence that
 * has records and covers the period, which means every month of it that any source of the group has. When none
 * covers it whole, the one that covers most months (ties: lowest precedence). Without a period, the lowest
 * precedence with records.
 *
 * @param coverage months with records of each source, month numbers
 */
export function defaultSources(
  candidates: readonly Candidate[],
  coverage: ReadonlyMap<string, readonly number[]>,
  { from, to }: MonthPeriod,
): string[] {
  const inPeriod = (month: number) => (from === null || month >= from) && (to === null || month <= to)
  const groups = [...new Set(candidates.map(({ overlap }) => overlap))]
  return groups.flatMap((overlap) => {
    const withRecords = candidates
      .filter((each) => each.overlap === overlap && (coverage.get(each.id) ?? []).length > 0)
      .sort((a, b) => a.precedence - b.precedence)
      .map(({ id }) => ({ id, months: (coverage.get(id) ?? []).filter(inPeriod).length }))
    if (withRecords.length === 0) return []
    if (from === null && to === null) return [withRecords[0].id]
    const wanted = new Set(withRecords.flatMap(({ id }) => (coverage.get(id) ?? []).filter(inPeriod))).size
    const covers = withRecords.find(({ months }) => months === wanted)
    if (covers) return [covers.id]
    const most = Math.max(...withRecords.map(({ months }) => months))
    return withRecords
      .filter(({ months }) => months === most)
      .map(({ id }) => id)
      .slice(0, 1)
  })
}
