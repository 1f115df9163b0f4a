import { countWords, monthWords } from './words.ts'

type Series = readonly { month: string; count: number }[]

const width = 340
const height = 84
const base = height - 4

/** Months as bars; the same months a year before as a line of dots over them. */
export function TrendChart({ months, yearBefore }: { months: Series; yearBefore: Series }) {
  const highest = Math.max(1, ...[...months, ...yearBefore].map(({ count }) => count))
  const step = width / months.length
  const y = (count: number): number => base - (count / highest) * (base - 6)
  const before = yearBefore.slice(-months.length)
  return (
    <figure className="trend">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={trendWords(months, before)}>
        {months.map(({ month, count }, i) => (
          <rect
            key={month}
            className="trend-bar"
            x={i * step + 1}
            width={step - 2}
            y={y(count)}
            height={base - y(count)}
          />
        ))}
        {before.map(({ month, count }, i) => (
          <line
            key={month}
            className="trend-before"
            x1={i * step + 1}
            x2={(i + 1) * step - 1}
            y1={y(count)}
            y2={y(count)}
          />
        ))}
      </svg>
      <figcaption>
        <span>{monthWords(months[0].month)}</span>
        {before.length > 0 && <span className="trend-key">— a year before</span>}
        <span>{monthWords(months[months.length - 1].month)}</span>
      </figcaption>
    </figure>
  )
}

const trendWords = (months: Series, before: Series): string =>
  `Month by month: ${months.map(({ month, count }) => `${monthWords(month)} ${countWords(count)}`).join(', ')}.${
    before.length > 0 ? ` A year before: ${before.map(({ count }) => countWords(count)).join(', ')}.` : ''
  }`
