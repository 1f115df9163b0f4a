import { useEffect } from 'react'
import type { PatrolBriefing } from '../../../server/contract/patrol.ts'
import { monthWords } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { usePatrol } from '../../state/patrol.ts'
import { useSession } from '../../state/session.ts'
import { ReadTrouble } from '../places/ReadTrouble.tsx'
import { agencyName } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import { BriefingMap } from './BriefingMap.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { modeLabels } from './plan-form.ts'
import { TakeBackTickets, WalkButton } from './ShiftOnPhone.tsx'
import { StopList } from './StopList.tsx'
import { TeamSign } from './TeamSign.tsx'
import './plan-map.css'

/** The briefing of a kept plan: on a phone and on one sheet of paper. Place, time and a closed reason; never a person. */
export function BriefingView({ id }: { id: string }) {
  const held = usePatrol((state) => state.briefing)
  const open = usePatrol((state) => state.open)
  useEffect(() => void open(id), [open, id])
  const shown = held?.id === id ? held : null
  return (
    <div className="places patrol">
      <p className="places-back">
        <TabLink to="/patrol" className="link-button">
          All plans
        </TabLink>
      </p>
      {shown?.failure && (
        <ReadTrouble title="This plan could not be read." failure={shown.failure} again={() => open(id)} />
      )}
      {!shown?.failure && !shown?.briefing && <p className="data-loading">Looking it up …</p>}
      {shown?.briefing && <Sheet briefing={shown.briefing} />}
    </div>
  )
}

const fileOf = (id: string, kind: 'geojson' | 'gpx'): string =>
  `/api/export/patrol/${encodeURIComponent(id)}.${kind}`

function Sheet({ briefing }: { briefing: PatrolBriefing }) {
  const { hotspots, teams, breaks, begin } = briefing
  const visited = new Set(teams.flatMap(({ stops }) => stops.map(({ hotspot }) => hotspot)))
  return (
    <>
      <div className="places-head">
        <div>
          <h1>{briefing.shift}</h1>
          <p className="quiet">
            Planned by {agencyName(briefing.agency)}
            {begin ? `, from ${begin.name}` : ''}
            {breaks.map(({ from, to }) => `, break ${from}–${to}`).join('')}.
          </p>
        </div>
        <div className="places-head-buttons">
          <button type="button" className="button" onClick={() => print()}>
            Print
          </button>
          <a className="button" href={fileOf(briefing.id, 'geojson')} download>
            Save as GeoJSON
          </a>
          <a className="button" href={fileOf(briefing.id, 'gpx')} download>
            Save as GPX
          </a>
        </div>
      </div>
      <BriefingMap briefing={briefing} />
      {teams.map(({ agency, mode, stops }, at) => (
        <section key={`${agency} ${at.toString()}`} className="patrol-team-plan">
          <h2>
            <TeamSign team={at} /> {agencyName(agency)}, {modeLabels[mode].toLowerCase()}
          </h2>
          {stops.length === 0 ? (
            <p className="quiet">No stop fits into its time.</p>
          ) : (
            <StopList team={at} stops={stops} places={hotspots} />
          )}
          <WalkButton briefing={briefing} team={at} />
        </section>
      ))}
      <h2>The places</h2>
      <ol className="patrol-places">
        {hotspots
          .filter((_, at) => visited.has(at))
          .map(({ centre, name, ward, text, figures, windows, powers }) => (
            <li key={centre}>
              <p>
                <strong>{name}</strong> {ward}
              </p>
              <p className="quiet">
                {text}.{figures?.why ? ` ${figures.why}.` : ''}
                {windows.length > 0 && ` ${windows.map(({ from, to }) => `${from}–${to}`).join(', ')}.`}
                {powers
                  .map(({ power, ends }) => ` ${power}, until ${monthWords(ends.slice(0, 10))}.`)
                  .join('')}
              </p>
            </li>
          ))}
      </ol>
      <Compared id={briefing.id} />
      <TakeBackTickets briefing={briefing} />
      <p className="quiet">
        Places, never people: no name, no description, no address belongs on this sheet.
      </p>
    </>
  )
}

/** For who may ask it: the plan's places against what was recorded afterwards. */
function Compared({ id }: { id: string }) {
  const role = useSession((state) => state.session?.role)
  const held = usePatrol((state) => state.comparison)
  const compare = usePatrol((state) => state.compare)
  if (role !== 'analyst' && role !== 'officer') return null
  const shown = held?.id === id ? held : null
  return (
    <section className="patrol-compared">
      <button type="button" className="button" onClick={() => void compare(id)}>
        Compare with what happened since
      </button>
      <div role="status">
        {shown?.failure && <p>{failureWords(shown.failure)}</p>}
        {shown?.comparison && <ComparisonTable comparison={shown.comparison} />}
      </div>
    </section>
  )
}
