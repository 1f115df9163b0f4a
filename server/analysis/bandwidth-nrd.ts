/**
 * The normal reference bandwidth of R's MASS::bandwidth.nrd: 4 x 1.06 x min(sd, IQR / 1.34) x n^(-1/5), with the
 * sample deviation (n - 1) and R's default quartiles (type 7). Venables and Ripley, Modern Applied Statistics with
 * S, 4th ed. (2002), 5.6.
 *
 * @param values one coordinate of each place, metres
 * @param counts whole number of events at each place, same length: each event counts as one value
 * @returns metres; 0 when half of the events share one value; null with fewer than two events
 * @throws RangeError when the lists differ in length: a bug of the caller
 */
export function bandwidthNrd(values: ArrayLike<number>, counts: ArrayLike<number>): number | null {
  if (values.length !== counts.length) throw new RangeError('as many counts as values')
  let n = 0
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    n += counts[i]
    sum += counts[i] * values[i]
  }
  if (n < 2) return null
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += counts[i] * (values[i] - mean) ** 2
  const deviation = Math.sqrt(squares / (n - 1))
  const [lower, upper] = quartiles(values, counts, n)
  return 4 * 1.06 * Math.min(deviation, (upper - lower) / 1.34) * n ** (-1 / 5)
}

/** Quartiles of type 7: at positions (n - 1) / 4 and 3 (n - 1) / 4 of the sorted events, interpolated. */
function quartiles(values: ArrayLike<number>, counts: ArrayLike<number>, n: number): [number, number] {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a] - values[b])
  const atPosition = (position: number) => {
    let passed = 0
    for (const i of order) {
      passed += counts[i]
      if (position < passed) return values[i]
    }
    return values[order[order.length - 1]]
  }
  const quantile = (probability: number) => {
    const position = (n - 1) * probability
    const below = atPosition(Math.floor(position))
    return below + (position - Math.floor(position)) * (atPosition(Math.ceil(position)) - below)
  }
  return [quantile(0.25), quantile(0.75)]
}
