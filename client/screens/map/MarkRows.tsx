import { showCells } from '../../map/commands.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useHiddenPlaces } from '../../state/hidden-places.ts'
import { maySee } from '../../state/home.ts'
import { useLayers } from '../../state/layers.ts'
import type { MarkLayer, MarkLook } from '../../state/marks.ts'
import { useMarksHeld } from '../../state/marks-held.ts'
import { usePresent } from '../../state/present.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { type ListId, placesSearch } from '../places/places-link.ts'
import { TabLink } from '../TabLink.tsx'
import { LayerRow } from './LayerRow.tsx'
import type { MarkFacts } from './mark-words.ts'
import { useMarkFacts } from './use-mark-facts.ts'

interface Row {
  readonly layer: MarkLayer
  readonly label: string
  readonly look: MarkLook
  readonly list: ListId
  readonly none: string
  readonly all: string
}

const rows: readonly Row[] = [
  {
    ...{ layer: 'impactDays', label: 'Impact days', look: 'impact-day', list: 'impact-days' },
    ...{ none: 'No impact day now, to come, or in the months shown.', all: 'All impact days' },
  },
  {
    ...{ layer: 'powers', label: 'Powers in force', look: 'power', list: 'powers' },
    ...{ none: 'No power is in force or to come.', all: 'All powers, ended ones too' },
  },
  {
    ...{ layer: 'services', label: 'Services', look: 'service', list: 'services' },
    ...{ none: 'No service has been entered yet.', all: 'All services' },
  },
  {
    ...{ layer: 'hidden', label: 'Hidden places', look: 'hidden', list: 'hidden' },
    ...{ none: 'No hidden place was found.', all: 'All hidden places, with reasons' },
  },
]

/**
 * Layers of what people wrote about places; before a room none of what somebody was told in confidence. `isCopied`: the
 * map gets onto paper as it is drawn, so that neither is there.
 */
export function MarkRows({ isCopied = false }: { isCopied?: boolean }) {
  const facts = useMarkFacts()
  const isRoom = usePresent((state) => state.room !== null)
  const role = useSession((state) => state.session?.role ?? 'public')
  const on = useLayers((state) => state.on)
  // Hidden places are found in live figures.
  const hasHidden = maySee('/', role) && !isRoom && !isCopied
  return rows
    .filter(({ layer }) => layer !== 'hidden' || hasHidden)
    .map((row) => {
      const shown = facts.filter(({ layer }) => layer === row.layer)
      return [
        <LayerRow
          key={row.layer}
          overlay={row.layer}
          label={row.label}
          sign={`mark mark-${row.look}`}
          count={on[row.layer] ? shown.length : undefined}
          isWide
        />,
        on[row.layer] && <Shown key={`${row.layer} list`} row={row} facts={shown} isRoom={isRoom} />,
      ]
    })
}

/** So many are named beside the map; the list has all. */
const mostNamed = 6

/** What the layer shows, to be read and chosen without a pointer. */
function Shown({ row, facts, isRoom }: { row: Row; facts: readonly MarkFacts[]; isRoom: boolean }) {
  const told = useTold((state) => state.failure)
  const hidden = useHiddenPlaces((state) => state.failure)
  const tooFew = useHiddenPlaces((state) => state.found !== null && state.found.places === null)
  const failure = row.layer === 'hidden' ? hidden : told
  const choose = ({ id, cells }: MarkFacts): void => {
    useMarksHeld.getState().hold([id])
    showCells(cells)
  }
  return (
    <li className="layer-wide layer-note">
      {failure && <p role="alert">This layer could not be read. {failureWords(failure)}</p>}
      {!failure && facts.length === 0 && (
        <p role="status">
          {row.layer === 'hidden' && tooFew ? 'Too few places are spoken of to compare them.' : row.none}
        </p>
      )}
      {facts.length > 0 && (
        <ul className="layer-marks">
          {facts.slice(0, mostNamed).map((each) => (
            <li key={each.id}>
              <button type="button" className="link-button" onClick={() => choose(each)}>
                {each.layer === 'hidden' ? each.where : `${each.title}: ${each.state}`}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isRoom && (
        <TabLink to="/places" search={placesSearch({ list: row.list })} className="layer-marks-all">
          {row.all}
        </TabLink>
      )}
    </li>
  )
}
