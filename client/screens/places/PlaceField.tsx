import { useEffect, useId, useState } from 'react'
import { cellAt } from '../../map/cell-at.ts'
import { cellsAround } from '../../map/commands.ts'
import { useReference } from '../../state/reference.ts'
import { useSelection } from '../../state/selection.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { foundByName, foundPlaces } from '../report/found-streets.ts'
import { cellName } from './place-names.ts'
import type { ChosenPlace, WrittenKind } from './told-form.ts'

interface PlaceFieldProps {
  kind: WrittenKind
  chosen: ChosenPlace | null
  choose: (place: ChosenPlace | null) => void
}

type Found = ChosenPlace & { readonly detail: string }

/** A place by its street, stop or venue, or the one chosen on the map. What is typed stays in this browser. */
export function PlaceField({ kind, chosen, choose }: PlaceFieldProps) {
  const [text, setText] = useState('')
  const onMap = useMapPlace()
  const found = useFound(kind, text)
  const id = useId()
  return (
    <div className="place-field">
      {chosen && (
        <p className="place-chosen" role="status">
          <span>{chosen.name}</span>
          <button type="button" className="link-button" onClick={() => choose(null)}>
            Another place
          </button>
        </p>
      )}
      {!chosen && (
        <>
          <div className="form-line">
            <label htmlFor={id}>Street, stop or venue</label>
            <input
              id={id}
              type="search"
              className="field"
              value={text}
              autoComplete="off"
              placeholder="for example High Street"
              aria-describedby={`${id}-hint`}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                // Enter would go on without a place.
                if (event.key === 'Enter') event.preventDefault()
              }}
            />
            <p id={`${id}-hint`} className="form-hint">
              No house number. It is kept as a place about 130 m across, never as an address.
            </p>
          </div>
          {text.trim().length >= 3 && (
            <ul className="place-found" aria-label="Places found">
              {found.map((place) => (
                <li key={`${place.kind} ${place.id} ${place.name}`}>
                  <button type="button" className="button" onClick={() => choose(bare(place))}>
                    <span>{place.name}</span> <span className="quiet">{place.detail}</span>
                  </button>
                </li>
              ))}
              {found.length === 0 && <li className="quiet">Nothing of that name is known here.</li>}
            </ul>
          )}
          {onMap && (
            <button type="button" className="button place-on-map" onClick={() => choose(onMap)}>
              The place chosen on the map: {onMap.name}
            </button>
          )}
        </>
      )}
    </div>
  )
}

const bare = ({ kind, id, name }: Found): ChosenPlace => ({ kind, id, name })

/** The cell that is held on the map, by its street. */
function useMapPlace(): ChosenPlace | null {
  const selected = useSelection((state) => state.selected)
  const cells = useReference((state) => state.cells)
  if (selected?.kind !== 'cell' || !cells) return null
  return { kind: 'cell', id: selected.id, name: cellName(cells, selected.id) }
}

/** Most of each kind, so that a chain of shops does not hide the street. */
const mostVenues = 5

/**
 * Streets and stops become the cell they lie in; venues keep their id. Among invented records a concern may be about
 * invented venues alone, so that no others are offered.
 */
function useFound(kind: WrittenKind, text: string): readonly Found[] {
  const { reference, cells, gazetteer, venues } = useReference()
  const demo = useSession((state) => state.session?.demo ?? false)
  const own = useTold((state) => state.lists.venue)
  const load = useTold((state) => state.load)
  useEffect(() => {
    if (venues.length === 0) void load(['venue'])
  }, [venues.length, load])
  if (!cells) return []
  const wardOf = (cell: string): string =>
    reference?.wards[cells.ward2022[cells.cells.indexOf(cell)] ?? -1]?.name ?? ''
  const streets = (gazetteer ? foundPlaces(gazetteer, text) : []).flatMap(({ name, lon, lat }): Found[] => {
    const [cell] = cellsAround(cellAt(lon, lat), 1)
    if (!cell) return []
    // The page of the place is called by what lies in its middle: both names, so that it is known again.
    const middle = cellName(cells, cell)
    return [
      {
        kind: 'cell',
        id: cell,
        name: name === middle ? name : `${name}, near ${middle}`,
        detail: wardOf(cell),
      },
    ]
  })
  const known =
    venues.length > 0
      ? venues
      : (own ?? []).flatMap((entry) =>
          entry.kind === 'venue' && entry.fields.register === null
            ? [{ id: entry.id, name: entry.fields.name, cell: entry.place?.cells[0] ?? '', fictional: false }]
            : [],
        )
  const sayable =
    demo && (kind === 'concern' || kind === 'report' || kind === 'assessment')
      ? known.filter((each) => each.fictional)
      : known
  const named = foundByName(sayable, text)
    .slice(0, mostVenues)
    .map(({ id, name, cell }): Found => ({ kind: 'venue', id, name, detail: `venue, ${wardOf(cell)}` }))
  return [...named, ...streets]
}
