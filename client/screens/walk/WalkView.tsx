import { useState } from 'react'
import { londonMomentText } from '../../../server/contract/calendar.ts'
import { nearestCell, wayTo } from '../../map/cell-distance.ts'
import { counted } from '../../parts/words.ts'
import { usePosition } from '../../state/position.ts'
import { useShift } from '../../state/shift.ts'
import { agencyName } from '../places/told-words.ts'
import { StopCard } from './StopCard.tsx'
import { VisitOutbox } from './VisitOutbox.tsx'
import { WalkList } from './WalkList.tsx'
import { WalkMap } from './WalkMap.tsx'
import { doneVisits, type WalkStop, waitingVisits, walkStops } from './walk-list.ts'
import { farMetres, metresWords } from './way-words.ts'

type Shift = NonNullable<ReturnType<typeof useShift.getState>['shift']>

/** The map above, the next place below, in reach of a thumb. */
export function WalkView({ shift }: { shift: Shift }) {
  const { view } = shift
  const { briefing } = view
  const visits = useShift((state) => state.visits)
  const own = visits.filter(({ plan, team }) => plan === shift.plan && team === shift.team)
  const waiting = own.filter(({ trouble }) => trouble?.kind !== 'mend').map(({ draft }) => draft)
  const done = doneVisits(view, waitingVisits(waiting, londonMomentText))
  const stops = walkStops(view, done)
  const open = stops.filter(({ isDone }) => !isDone)
  const [chosen, setChosen] = useState<string | null>(null)
  const here = stops.find(({ place }) => place.centre === shift.here?.hotspot)
  const shown = here ?? open.find(({ place }) => place.centre === chosen) ?? open[0]
  const time = briefing.shift.replace(/^.*, /, '').replace(' to ', '–')
  return (
    <>
      <div className="walk-top">
        <WalkMap stops={stops} shown={shown} choose={setChosen} />
        <p className="walk-pill">{time}</p>
        <Signal waiting={own.length} />
      </div>
      <div className="walk-sheet">
        <h1 className="visually-hidden">On patrol, {briefing.shift}</h1>
        {!view.takesVisits && (
          <p className="walk-note" role="status">
            Visits are not counted yet: first it must be said, on the Patrol screen, when staff were told and
            which DPIA stands behind it.
          </p>
        )}
        {!window.isSecureContext && (
          <p className="walk-note">
            This page came by plain http: it needs signal to open, and cannot say how far a place is.
          </p>
        )}
        {shown ? (
          <StopCard key={shown.place.centre} stop={shown} shift={shift} of={stops.length} />
        ) : (
          <AllDone />
        )}
        <Nearest open={open} choose={setChosen} isHere={here !== undefined} />
        <WalkList stops={stops} shown={shown} choose={setChosen} />
        <VisitOutbox />
        <div className="walk-foot">
          <p className="quiet">
            {agencyName(briefing.teams[view.team]?.agency ?? '')}. Only minutes per place and team are kept.
            Your position stays on this phone.
          </p>
          <button type="button" className="button walk-button" onClick={() => void useShift.getState().end()}>
            End this shift on this phone
          </button>
        </div>
      </div>
    </>
  )
}

const AllDone = () => (
  <section className="walk-card">
    <h2>All planned visits are done</h2>
    <p className="quiet">Nothing more is planned for this team in this shift.</p>
  </section>
)

/** Whether there is signal, and how much waits: always in sight. */
function Signal({ waiting }: { waiting: number }) {
  const offline = useShift((state) => state.offline)
  if (!offline && waiting === 0) return null
  const words = [offline ? 'Offline' : '', waiting > 0 ? `${waiting} to send` : '']
    .filter(Boolean)
    .join(' · ')
  return (
    <p className="walk-pill walk-pill-right" role="status">
      {words}
    </p>
  )
}

/** The nearest open place, while somebody wants to know. */
function Nearest({
  open,
  choose,
  isHere,
}: {
  open: readonly WalkStop[]
  choose: (centre: string) => void
  isHere: boolean
}) {
  const { state, at, start, stop } = usePosition()
  if (isHere || open.length === 0) return null
  if (state === 'off')
    return (
      <button type="button" className="button walk-button" onClick={start}>
        Find the nearest place
      </button>
    )
  if (state === 'denied')
    return (
      <p className="walk-note" role="status">
        This phone does not say where it is. Everything else works: choose a place from the list or the map.
      </p>
    )
  const nearest =
    at &&
    nearestCell(
      at,
      open.map(({ place }) => place.centre),
    )
  const found = open.find(({ place }) => place.centre === nearest)
  if (!at || !found) return <p role="status">Looking where you are …</p>
  const { metres } = wayTo(at, found.place.centre)
  if (metres > farMetres)
    return (
      <p className="walk-note" role="status">
        You are {metresWords(metres)} from the nearest of {counted(open.length, 'stop')}. Choose a place from
        the list or the map.
      </p>
    )
  return (
    <div className="walk-nearest" role="status">
      <button type="button" className="button walk-button" onClick={() => choose(found.place.centre)}>
        Nearest: {found.place.name}, {metresWords(metres)}
      </button>
      <button type="button" className="button walk-button" onClick={stop}>
        Stop looking
      </button>
    </div>
  )
}
