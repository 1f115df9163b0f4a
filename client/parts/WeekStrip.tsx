import { shortDays } from './words.ts'

interface WeekStripProps {
  /** The 168 hours of a week from Monday midnight, true where it is open; all false: hours not known. */
  open: readonly boolean[]
  /** Incidents by calendar day, Monday first, and hour; null where none may be shown. */
  clock: readonly (readonly number[])[] | null
  label: string
}

const hours = [0, 6, 12, 18]

/** A week as seven days of twenty-four hours: what happened as colour, when it is open as a line beneath. */
export function WeekStrip({ open, clock, label }: WeekStripProps) {
  const highest = Math.max(1, ...(clock ?? []).flat())
  return (
    <svg className="week-strip" viewBox="-24 0 192 88" role="img" aria-label={label}>
      {shortDays.flatMap((day, row) =>
        Array.from({ length: 24 }, (_, hour) => {
          const count = clock?.[row]?.[hour] ?? 0
          return (
            <g key={`${day} ${hour.toString()}`}>
              <rect
                className={`hour-${count === 0 ? 0 : Math.max(1, Math.ceil((count / highest) * 6))}`}
                x={hour * 7}
                y={row * 11}
                width={6}
                height={7}
              />
              {open[row * 24 + hour] && (
                <rect className="week-open" x={hour * 7} y={row * 11 + 7.5} width={7} height={2} />
              )}
            </g>
          )
        }),
      )}
      {shortDays.map((day, row) => (
        <text key={day} x={-24} y={row * 11 + 7}>
          {day}
        </text>
      ))}
      {hours.map((hour) => (
        <text key={hour} x={hour * 7} y={85}>
          {String(hour).padStart(2, '0')}
        </text>
      ))}
    </svg>
  )
}
