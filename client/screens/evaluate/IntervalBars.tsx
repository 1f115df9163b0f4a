import { type Estimate, estimateWords } from './evaluation-words.ts'
import { intervalScale } from './interval-scale.ts'

interface IntervalBarsProps {
  rows: readonly { label: string; estimate: Estimate }[]
}

/** Estimates with their 95 % (thin) and 90 % (thick) intervals over one scale with a line at no change. */
export function IntervalBars({ rows }: IntervalBarsProps) {
  const { at, zero } = intervalScale(rows.map(({ estimate }) => estimate.ci95))
  return (
    <ul className="interval-bars">
      {rows.map(({ label, estimate }) => (
        <li key={label}>
          <p>
            <strong>{label}</strong> <span>{estimateWords(estimate)}</span>
          </p>
          <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
            <line className="interval-zero" x1={zero} x2={zero} y1={0} y2={12} />
            <rect className="interval-95" {...span(at, estimate.ci95)} y={5} height={2} />
            <rect className="interval-90" {...span(at, estimate.ci90)} y={3.5} height={5} />
            <rect className="interval-dot" x={at(estimate.estimate) - 0.5} width={1} y={1.5} height={9} />
          </svg>
        </li>
      ))}
      <li className="interval-ends" aria-hidden="true">
        <span>fewer than expected</span>
        <span>more than expected</span>
      </li>
    </ul>
  )
}

const span = (at: (value: number) => number, { low, high }: Estimate['ci95']) => ({
  x: at(low),
  width: Math.max(0.3, at(high) - at(low)),
})
