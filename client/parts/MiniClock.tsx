/** Seven nights of twenty-four hours as a small picture; the highest hour takes the last colour. */
export function MiniClock({ nights }: { nights: readonly (readonly number[])[] }) {
  const highest = Math.max(1, ...nights.flat())
  return (
    <svg
      className="mini-clock"
      viewBox="0 0 168 56"
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
    </svg>
  )
}
