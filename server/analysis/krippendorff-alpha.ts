/**
 * Krippendorff's alpha for nominal values, missing ones allowed (K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", 2011): 1 − observed ÷ expected disagreement, from the coincidences of values within units. 1: all agree;
 * 0: as by chance; below 0: worse than chance.
 *
 * @param units one list a unit (card), one value an observer (table); `null` where an observer gave none
 * @returns null where no unit has two values, or all values are the same: nothing can be told from either
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  let observed = 0
  let pairable = 0
  const totals = new Map<string, number>()
  for (const unit of units) {
    const given = unit.filter((value) => value !== null)
    if (given.length < 2) continue
    const counts = new Map<string, number>()
    for (const value of given) counts.set(value, (counts.get(value) ?? 0) + 1)
    pairable += given.length
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      // Pairs of this value with another one, each weighted by how many observers the unit has.
      observed += (count * (given.length - count)) / (given.length - 1)
    }
  }
  let expected = 0
  for (const count of totals.values()) expected += count * (pairable - count)
  if (expected === 0) return null
  return 1 - ((pairable - 1) * observed) / expected
}
