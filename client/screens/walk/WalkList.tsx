import type { WalkStop } from './walk-list.ts'

interface WalkListProps {
  stops: readonly WalkStop[]
  shown: WalkStop | undefined
  choose: (centre: string) => void
}

/** Today's list, in walking order; what is done stands apart. */
export function WalkList({ stops, shown, choose }: WalkListProps) {
  const done = stops.filter(({ isDone }) => isDone)
  return (
    <section className="walk-list" aria-label="Today’s list">
      <h2>Today’s list</h2>
      <ol>
        {stops
          .filter(({ isDone }) => !isDone)
          .map((stop) => (
            <li key={stop.number} value={stop.number}>
              <button
                type="button"
                className="walk-row"
                aria-current={stop.number === shown?.number ? 'true' : undefined}
                onClick={() => choose(stop.place.centre)}
              >
                <span className="walk-number">{stop.number}</span>
                <span>
                  {stop.place.name} <span className="walk-ward">{stop.place.ward}</span>
                </span>
                <span className="walk-when">
                  {stop.from}–{stop.to}
                </span>
              </button>
            </li>
          ))}
      </ol>
      {done.length > 0 && (
        <p className="quiet">
          Done: {done.map(({ number, place }) => `${number} ${place.name}`).join(', ')}.
        </p>
      )}
    </section>
  )
}
