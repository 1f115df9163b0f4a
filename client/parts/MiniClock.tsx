const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** A night's row runs from six to six. */
const hourNames = ['06', '12', '18', '00']

/** Seven nights of twenty-four hours as a small picture; the highest hour takes the last colour. */
export function MiniClock({ nights }: { nights: readonly (readonly number[])[] }) {
  const highest = Math.max(1, ...nights.flat())
  return (
    <svg
      className="mini-clock"
      viewBox="-20 0 188 66"
      role="img"
      aria-label="Incidents by day and hour, Monday first, from six in the morning"
    >
      {nights.flatMap((night, row) =>
        night.map((count, column) => (
          <rect
            key={`${row}-${column}`}
            className={`hour-${count === 0 ? 0 : Math.max(1, Math.ceil((count / highest) * 6))}`}
            x={column * 7}
            y={row * 8}
            width={6}
            height={7}
            rx={1}
          />
        )),
      )}
      {dayNames.map((name, row) => (
        <text key={name} x={-20} y={row * 8 + 6}>
          {name}
        </text>
      ))}
      {hourNames.map((name, quarter) => (
        <text key={name} x={quarter * 42} y={64}>
          {name}
        </text>
      ))}
    </svg>
  )
}
