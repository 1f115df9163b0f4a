import { teamLook } from '../../map/plan-shapes.ts'

interface ShownStop {
  hotspot: number
  from: string
  to: string
  way?: number
  broken?: string | null
}

interface StopListProps {
  /** Which of the teams: its letter stands before the number of each stop, as on the map. */
  team: number
  stops: readonly ShownStop[]
  places: readonly { name: string; ward: string }[]
}

const brokenWords: Readonly<Record<string, string>> = {
  closedThen: 'closed then',
  afterShift: 'after the end of the shift',
}

/** The next hours of a team, in order: when, where, how far to walk to it. */
export const StopList = ({ team, stops, places }: StopListProps) => (
  <ol className="patrol-stops">
    {stops.map((stop, at) => (
      <li key={`${stop.from} ${stop.hotspot}`}>
        <span className="patrol-stop-name">
          {teamLook(team).letter}
          {at + 1}
        </span>
        <StopWords stop={stop} places={places} />
      </li>
    ))}
  </ol>
)

/** One stop of it. */
export const StopWords = ({ stop, places }: { stop: ShownStop; places: StopListProps['places'] }) => {
  const { hotspot, from, to, way, broken } = stop
  return (
    <>
      <span className="patrol-when">
        {from}–{to}
      </span>
      <span>
        <strong>{places[hotspot]?.name}</strong> {places[hotspot]?.ward}
        {way !== undefined && way > 0 && <span className="quiet"> · {way} min to it</span>}
        {broken && <span className="patrol-broken"> · {brokenWords[broken]}</span>}
      </span>
    </>
  )
}
