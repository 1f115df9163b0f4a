import { useState } from 'react'
import type { HotspotCell } from '../../../server/contract/answers.ts'
import { showPlace } from '../../map/commands.ts'
import { standsOutFrom } from '../../map/show-answer.ts'
import { ChangeText } from '../../parts/ChangeText.tsx'
import { CountText } from '../../parts/CountText.tsx'
import { Sparkline } from '../../parts/Sparkline.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useLayers } from '../../state/layers.ts'
import { useSelection } from '../../state/selection.ts'
import { WardList } from './WardList.tsx'

const firstRows = 12
const moreRows = 50

/** Places by count, to be read aloud; wards when wards are shown or the source has no places. */
export function RankedList() {
  const hotspots = useAnswers((state) => state.hotspots)
  const counts = useAnswers((state) => state.counts)
  const wards = useLayers((state) => state.view === 'wards')
  const [all, setAll] = useState(false)
  if (!hotspots || !counts || counts.total === 0) return null
  if (wards || hotspots.cells.length === 0) return <WardList byRate={wards} />
  const shown = hotspots.cells.slice(0, all ? moreRows : firstRows)
  return (
    <>
      <div className="ranked-head" aria-hidden="true">
        <span>Place</span>
        <span>Count</span>
        <span>12 months</span>
        <span>On year</span>
      </div>
      <ol className="ranked" aria-label="Places with the most incidents">
        {shown.map((cell) => (
          <PlaceRow key={cell.cell} cell={cell} />
        ))}
      </ol>
      {!all && hotspots.cells.length > firstRows && (
        <button type="button" className="link-button ranked-more" onClick={() => setAll(true)}>
          Show the first {Math.min(moreRows, hotspots.cells.length)}
        </button>
      )}
    </>
  )
}

function PlaceRow({ cell }: { cell: HotspotCell }) {
  const place = { kind: 'cell', id: cell.cell } as const
  const open = (shift: boolean): void => {
    if (shift) useSelection.getState().compareWith(place)
    else useSelection.getState().select(place)
    showPlace(place)
  }
  return (
    <li>
      <button type="button" className="ranked-row" onClick={(event) => open(event.shiftKey)}>
        <span className="rank">{cell.rank}</span>
        <span className="ranked-place">
          <strong>{cell.place}</strong>
          <span>
            {cell.wardName}
            {(cell.bin ?? 0) >= standsOutFrom && <em> · stands out</em>}
          </span>
        </span>
        <span className="ranked-count">
          <CountText count={cell.count} />
        </span>
        <Sparkline values={cell.months ?? []} />
        <ChangeText change={cell.change} />
      </button>
    </li>
  )
}
