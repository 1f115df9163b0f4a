import { countWords } from './words.ts'

/** The course of a few months, in the space of a word. Starts at zero, so that heights can be compared. */
export function Sparkline({
  values,
  width = 56,
  height = 18,
}: {
  values: readonly number[]
  width?: number
  height?: number
}) {
  if (values.length < 2) return <span className="sparkline-none" aria-hidden="true" />
  const highest = Math.max(1, ...values)
  const points = values
    .map((value, i) => {
      const x = 1 + (i / (values.length - 1)) * (width - 2)
      return `${x.toFixed(1)},${(height - 2 - (value / highest) * (height - 4)).toFixed(1)}`
    })
    .join(' ')
  const label = `Month by month: ${values.map(countWords).join(', ')}`
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <polyline points={points} />
    </svg>
  )
}
