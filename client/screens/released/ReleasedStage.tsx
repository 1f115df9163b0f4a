import { ReleasedMap } from '../../map/ReleasedMap.tsx'
import { Switch } from '../../parts/Switch.tsx'
import { useReference } from '../../state/reference.ts'
import { useReleased } from '../../state/released.ts'
import { type ReleasedForm, useReleasedView } from '../../state/released-view.ts'
import { MarksLegend } from '../map/MarksLegend.tsx'
import { shortCredits } from '../map/short-credits.ts'
import { ZoomButtons } from '../map/ZoomButtons.tsx'
import { ReleasedHover } from './ReleasedHover.tsx'
import { ReleasedLegend } from './ReleasedLegend.tsx'
import { ReleasedTable } from './ReleasedTable.tsx'
import { useUnit } from './use-released-rows.ts'

/** The middle: the map of a release, or the same answer as a table. */
export function ReleasedStage({ coveredBelow }: { coveredBelow?: number }) {
  const form = useReleasedView((state) => state.form)
  const older = useReleased((state) => state.slow)
  const table = form === 'table'
  return (
    <div className={older ? 'stage stage-older' : 'stage'}>
      {older && <div className="thin-bar" role="progressbar" aria-label="Counting" />}
      <div className="map-holder" hidden={table}>
        <ReleasedMap coveredBelow={coveredBelow} />
        <ReleasedHover />
      </div>
      <FormSwitch />
      {table ? (
        <ReleasedTable />
      ) : (
        <>
          <ZoomButtons />
          <div className="stage-foot">
            <MarksLegend isCopied />
            <ReleasedLegend />
            <Credits />
          </div>
        </>
      )}
    </div>
  )
}

function FormSwitch() {
  const { form, layer } = useReleasedView()
  const { setForm } = useReleasedView.getState()
  const labels: Record<ReleasedForm, string> = {
    places: layer === 'released' ? 'Zones' : 'Places',
    wards: 'Wards',
    table: 'Table',
  }
  return (
    <div className="view-bar">
      <Switch legend="Show as" name="released-form" labels={labels} chosen={form} onChoose={setForm} />
    </div>
  )
}

/** Whose facts the map is made of: always to be read, in full when pressed. */
function Credits() {
  const attribution = useReference((state) => state.reference?.attribution) ?? ''
  const unit = useUnit()
  return (
    <details className="credits">
      <summary>{shortCredits(attribution)} · not a street map</summary>
      <p>
        {attribution} Ward outlines of 2022.{' '}
        {unit.many === 'zones' &&
          'Zones are groups of homes drawn for this map from census counts: none holds so few that a figure could point to one home.'}
      </p>
    </details>
  )
}
