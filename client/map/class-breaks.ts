/**
 * Lower ends of up to six classes of counts, the first at the smallest count: near the quantiles 0, 50, 75, 88,
 * 95 and 98.5 % of the places that have any, moved to numbers that can be read aloud. Few places hold much, so
 * equal steps would put nearly everything into the first class, and plain quantiles would hide the peaks.
 * Pure. Zeros do not count; no positive count → no class. Every class holds a number between its ends.
 */
export function classBreaks(counts: Iterable<number>): number[] {
  const sorted = Float64Array.from([...counts].filter((count) => count > 0)).sort()
  if (sorted.length === 0) return []
  const breaks = [sorted[0] < 1 ? sorted[0] : Math.floor(sorted[0])]
  for (const quantile of quantiles) {
    const next = readable(sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))])
    const last = breaks[breaks.length - 1]
    const wanted = next > last ? next : readableAbove(last)
    if (wanted > sorted[sorted.length - 1]) break
    breaks.push(wanted)
  }
  return breaks
}

const quantiles = [0.5, 0.75, 0.88, 0.95, 0.985]
const steps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80]

/** The nearest number that reads easily: 1–6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80 and their tenfolds. */
function readable(value: number): number {
  if (value <= 1) return 1
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  const candidates = [...steps, 100].map((step) => step * scale)
  return candidates.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best))
}

function readableAbove(value: number): number {
  for (let next = Math.floor(value) + 1; ; next++) if (readable(next) > value) return readable(next)
}

/** 1-based class of a count; 0 for none. */
export function classOf(count: number, breaks: readonly number[]): number {
  if (count <= 0) return 0
  let number = 0
  while (number < breaks.length && count >= breaks[number]) number++
  return Math.max(1, number)
}
