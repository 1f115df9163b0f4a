import { highestWeight } from '../../../server/contract/told/assessment.ts'
import type { Spread } from './weighting-spread.ts'

const left = 84
const unit = 20
const row = 26

/** Each context as a line from nothing to all: the range as a bar, every weight as a dot, the median as a mark. */
export function SpreadChart({ spreads }: { spreads: readonly Spread[] }) {
  const height = spreads.length * row + 18
  return (
    <svg
      className="spread-chart"
      viewBox={`0 0 ${left + highestWeight * unit + 14} ${height}`}
      role="img"
      aria-label="How people weigh each context, from 0 to 10; the table says the same"
    >
      {spreads.map(({ id, label, weights, lowest, middle, highest }, at) => {
        const y = at * row + 14
        const x = (weight: number) => left + weight * unit
        return (
          <g key={id}>
            <text x={0} y={y + 4}>
              {label}
            </text>
            <line className="spread-axis" x1={x(0)} x2={x(highestWeight)} y1={y} y2={y} />
            {lowest !== null && highest !== null && (
              <line className="spread-range" x1={x(lowest)} x2={x(highest)} y1={y} y2={y} />
            )}
            {stacked(weights).map(({ weight, above }) => (
              <circle
                key={`${weight} ${above}`}
                className="spread-dot"
                cx={x(weight)}
                cy={y - above * 4}
                r={3}
              />
            ))}
            {middle !== null && (
              <line className="spread-middle" x1={x(middle)} x2={x(middle)} y1={y - 9} y2={y + 9} />
            )}
          </g>
        )
      })}
      {[0, 5, highestWeight].map((weight) => (
        <text key={weight} x={left + weight * unit} y={height - 2} textAnchor="middle">
          {weight}
        </text>
      ))}
    </svg>
  )
}

/** The same weight given twice stands one above the other. */
const stacked = (weights: readonly number[]) =>
  weights.map((weight, at) => ({
    weight,
    above: weights.slice(0, at).filter((each) => each === weight).length,
  }))
