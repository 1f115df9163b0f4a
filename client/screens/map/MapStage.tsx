import { MapView } from '../../map/MapView.tsx'
import { useFilter } from '../../state/filter.ts'
import { useLayers } from '../../state/layers.ts'
import { useReference } from '../../state/reference.ts'
import { AnswerTable } from './AnswerTable.tsx'
import { AreaDraftCard } from './AreaDraftCard.tsx'
import { useAnswerState } from './answer-state.ts'
import { CuckooingLegend } from './CuckooingLegend.tsx'
import { HoverCard } from './HoverCard.tsx'
import { Legend } from './Legend.tsx'
import { MarksLegend } from './MarksLegend.tsx'
import { shortCredits } from './short-credits.ts'
import { ViewSwitch } from './ViewSwitch.tsx'
import { ZoomButtons } from './ZoomButtons.tsx'

/** The middle: the map, or the same answer as a table. */
export function MapStage({ coveredBelow }: { coveredBelow?: number }) {
  const table = useLayers((state) => state.view === 'table')
  const state = useAnswerState()
  return (
    <div className={`stage stage-${state}`}>
      {state === 'older' && <div className="thin-bar" role="progressbar" aria-label="Counting" />}
      <div className="map-holder" hidden={table}>
        <MapView coveredBelow={coveredBelow} />
        <HoverCard />
      </div>
      <ViewSwitch />
      <AreaDraftCard />
      {table ? (
        <AnswerTable />
      ) : (
        <>
          <ZoomButtons />
          <div className="stage-foot">
            <CuckooingLegend />
            <MarksLegend />
            <Legend />
            <Credits />
          </div>
        </>
      )}
    </div>
  )
}

/** Whose facts the map is made of: always to be read, in full when pressed. */
function Credits() {
  const attribution = useReference((state) => state.reference?.attribution)
  const vintage = useFilter((state) => state.vintage)
  return (
    <details className="credits">
      <summary>{shortCredits(attribution ?? '')} · not a street map</summary>
      <p>
        {attribution} Ward outlines of {vintage}. Dotted lines are census areas (LSOA), not streets.
      </p>
    </details>
  )
}
