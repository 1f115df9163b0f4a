import { hourWords } from '../../parts/words.ts'
import type { HourFacts } from './guardian-hours.ts'

const width = 13
const tall = 84

/**
 * Incidents by hour: the lower part while somebody looks out, the hatched part while nobody does. The line beneath says in
 * which hours somebody is there, on how many of the days by its strength.
 */
export function HourBars({
  facts,
  days,
  label,
}: {
  facts: readonly HourFacts[]
  days: number
  label: string
}) {
  const most = Math.max(1, ...facts.map(({ incidents }) => incidents ?? 0))
  const high = (count: number): number => (count / most) * tall
  return (
    <svg className="hour-bars" viewBox={`0 0 ${24 * width} ${tall + 28}`} role="img" aria-label={label}>
      <defs>
        <pattern
          id="nobody-there"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hour-alone-ground" width="4" height="4" />
          <line className="hour-alone-line" x1="0" y1="0" x2="0" y2="4" />
        </pattern>
      </defs>
      {facts.map(({ hour, incidents, alone, daysCovered }) => {
        const [all, without] = [high(incidents ?? 0), high(alone ?? 0)]
        return (
          <g key={hour}>
            <rect
              className="hour-together"
              x={hour * width + 1}
              y={tall - all + without}
              width={width - 2}
              height={all - without}
            />
            <rect
              className="hour-alone"
              x={hour * width + 1}
              y={tall - all}
              width={width - 2}
              height={without}
            />
            {daysCovered > 0 && (
              <rect
                className="week-open"
                x={hour * width}
                y={tall + 2}
                width={width}
                height={2 + (6 * daysCovered) / days}
              />
            )}
          </g>
        )
      })}
      <line className="hour-ground" x1={0} x2={24 * width} y1={tall + 0.5} y2={tall + 0.5} />
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={hour * width} y={tall + 24}>
          {hourWords(hour)}
        </text>
      ))}
    </svg>
  )
}
