import { type ReactNode, useState } from 'react'
import {
  longestNote,
  type Observation,
  observationNames,
  observations,
  visitLengths,
} from '../../../server/contract/visits.ts'
import { wayTo } from '../../map/cell-distance.ts'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { usePosition } from '../../state/position.ts'
import { useShift } from '../../state/shift.ts'
import { sendVisits } from '../../state/shift-watch.ts'
import type { WalkStop } from './walk-list.ts'
import { directionWords, metresWords, thereMetres } from './way-words.ts'

type Shift = NonNullable<ReturnType<typeof useShift.getState>['shift']>

/** One place: why, until when, and the two presses that a visit takes. */
export function StopCard({ stop, shift, of }: { stop: WalkStop; shift: Shift; of: number }) {
  const { place, number, from, to } = stop
  const isHere = shift.here?.hotspot === place.centre
  const takesVisits = shift.view.takesVisits
  return (
    <section className="walk-card" aria-labelledby="walk-place">
      <div className="walk-card-head">
        <h2 id="walk-place">{place.name}</h2>
        <Metres cell={place.centre} />
      </div>
      <p className="quiet">
        {place.ward}
        <br />
        Stop {number} of {of} · be here {from}–{to}
      </p>
      <div className="walk-why">
        <h3>Why here</h3>
        <p>
          {place.text}.{place.figures?.why ? ` ${place.figures.why}.` : ''}
        </p>
        {place.powers.map(({ id, power, ends }) => (
          <p key={id}>
            {power}, until {ends.slice(11)} on {ends.slice(8, 10)}/{ends.slice(5, 7)}.
          </p>
        ))}
      </div>
      {isHere ? (
        <Leaving since={shift.here?.since ?? ''} />
      ) : (
        <div className="walk-two">
          <button
            type="button"
            className="button button-strong walk-big"
            disabled={!takesVisits}
            onClick={() => useShift.getState().arrive(place.centre)}
          >
            I’m here
          </button>
          <TakeMeThere cell={place.centre} name={place.name} />
        </div>
      )}
    </section>
  )
}

function Metres({ cell }: { cell: string }) {
  const at = usePosition((state) => state.at)
  return at ? <p className="quiet">{metresWords(wayTo(at, cell).metres)}</p> : null
}

/** The way in a straight line: direction and metres, worked out on the phone, nobody else asked. */
function TakeMeThere({ cell, name }: { cell: string; name: string }) {
  const { state, at, start } = usePosition()
  const [wanted, setWanted] = useState(false)
  const ask = (): void => {
    setWanted(true)
    if (state === 'off') start()
  }
  return (
    <>
      <button type="button" className="button walk-big" onClick={ask} aria-expanded={wanted}>
        Take me there
      </button>
      {wanted && (
        <div className="walk-way" role="status">
          {at ? (
            <Way at={at} cell={cell} />
          ) : state === 'denied' ? (
            <Denied name={name} />
          ) : (
            'Looking where you are …'
          )}
        </div>
      )}
    </>
  )
}

const Denied = ({ name }: { name: string }): ReactNode => (
  <p>This phone does not say where it is. The place is at {name}: it is ringed on the map.</p>
)

function Way({ at, cell }: { at: { lat: number; lon: number }; cell: string }) {
  const { metres, bearing } = wayTo(at, cell)
  if (metres <= thereMetres) return <p>You are there.</p>
  return (
    <p>
      <svg className="walk-arrow" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
        <path d="M0 -10L7 8L0 4L-7 8Z" transform={`rotate(${bearing.toFixed(0)})`} />
      </svg>
      {metresWords(metres)} to the {directionWords(bearing)}, in a straight line. The arrow points as the map
      does: north is up.
    </p>
  )
}

/** How long it was: one press ends the visit. What was seen is chosen before, if there is anything. */
function Leaving({ since }: { since: string }) {
  const [observed, setObserved] = useState<readonly Observation[]>([])
  const [note, setNote] = useState('')
  const [full, setFull] = useState(false)
  const turn = (each: Observation): void =>
    setObserved(observed.includes(each) ? observed.filter((other) => other !== each) : [...observed, each])
  const leave = (minutes: (typeof visitLengths)[number]): void => {
    const isKept = useShift.getState().leave(minutes, { observed, note })
    setFull(!isKept)
    if (isKept) void sendVisits()
  }
  return (
    <div className="walk-leaving">
      <p role="status">
        Here since <time dateTime={since}>{clockOf(since)}</time>. How long did you stay?
      </p>
      <fieldset className="walk-lengths">
        <legend className="visually-hidden">Minutes of this visit: one press ends it</legend>
        {visitLengths.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="button button-strong walk-big"
            onClick={() => leave(minutes)}
          >
            {minutes}
            <span className="visually-hidden"> minutes, leave</span>
          </button>
        ))}
      </fieldset>
      <p className="quiet">Minutes. If nobody presses, the visit is counted as estimated.</p>
      <fieldset className="walk-seen">
        <legend>Seen here</legend>
        {observationNames.map((each) => (
          <button
            key={each}
            type="button"
            className="walk-chip"
            aria-pressed={observed.includes(each)}
            onClick={() => turn(each)}
          >
            {observations[each]}
          </button>
        ))}
      </fieldset>
      <ScreenedField
        label="Note, if need be: the place, never a person"
        name="note"
        maxLength={longestNote}
        onText={(text) => setNote(text)}
      />
      {full && <p role="alert">This phone keeps nothing more: send what waits, then press again.</p>}
      <button type="button" className="button walk-button" onClick={() => useShift.getState().notHere()}>
        I was not here
      </button>
    </div>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
const clockOf = (since: string): string => clock.format(new Date(since))
