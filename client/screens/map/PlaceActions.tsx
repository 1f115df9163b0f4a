import { useState } from 'react'
import type { Profile } from '../../../server/contract/answers.ts'
import { cellsAround, showPlace } from '../../map/commands.ts'
import { useAreas } from '../../state/areas.ts'
import { useFilter } from '../../state/filter.ts'
import { maySee } from '../../state/home.ts'
import { useSelection } from '../../state/selection.ts'
import { useSession } from '../../state/session.ts'
import { MakeAction } from '../jag/MakeAction.tsx'
import { WatchButton } from '../places/WatchButton.tsx'
import { TabLink } from '../TabLink.tsx'

/** Ask only about this place; keep a cell and its surroundings as an area, without drawing. */
export function PlaceActions({ profile }: { profile: Profile }) {
  const { kind, id, name } = profile.place
  const change = useFilter((state) => state.change)
  const only = useFilter(({ filter }) => (kind === 'ward' ? filter.ward : filter.area).includes(id))
  const [kept, setKept] = useState(false)
  const keep = async (): Promise<void> => {
    const saved = await useAreas
      .getState()
      .save({ name: `Around ${name}`.slice(0, 80), kind: 'other', cells: cellsAround(id, 2) })
    if (!saved) return
    setKept(true)
    useSelection.getState().restore({ kind: 'area', id: saved.id }, null)
    showPlace({ kind: 'area', id: saved.id })
  }
  if (kind === 'cell')
    return (
      <div className="button-row profile-actions">
        <button type="button" className="button" disabled={kept} onClick={() => void keep()}>
          Save surroundings as an area
        </button>
        <TabLink to="/places" search={`?place=cell:${id}`} className="button">
          Open the page of this place
        </TabLink>
        <EvaluateLink search={`?cell=${id}`} />
        <MakeAction from={{ kind: 'cell', id }} place={{ kind: 'cell', id, name }} about={name} />
      </div>
    )
  const list = kind === 'ward' ? 'ward' : 'area'
  return (
    <div className="button-row profile-actions">
      <button
        type="button"
        className="button"
        aria-pressed={only}
        onClick={() => change({ [list]: only ? [] : [id] })}
      >
        {only ? 'Count the whole borough again' : `Count only this ${kind}`}
      </button>
      {kind === 'area' && <EvaluateLink search={`?area=${id}`} />}
      {kind === 'area' && <WatchButton draft={{ kind, id }} what="this area" />}
    </div>
  )
}

function EvaluateLink({ search }: { search: string }) {
  const role = useSession((state) => state.session?.role ?? 'public')
  if (!maySee('/evaluate', role)) return null
  return (
    <TabLink to="/evaluate" search={search} className="button">
      Did something work here?
    </TabLink>
  )
}
