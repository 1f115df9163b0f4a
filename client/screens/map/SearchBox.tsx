import { type KeyboardEvent, useId, useState } from 'react'
import type { FoundPlace } from '../../../server/contract/answers.ts'
import { showPlace, showPoint } from '../../map/commands.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useSearch } from '../../state/search.ts'
import { type Place, useSelection } from '../../state/selection.ts'

const kindWords: Record<FoundPlace['kind'], string> = {
  street: 'street',
  station: 'station',
  stop: 'bus stop',
  venue: 'venue',
  ward: 'ward',
  area: 'saved area',
}

function placeOf({ kind, cell, ward, area }: FoundPlace): Place | null {
  if (kind === 'ward') return ward ? { kind: 'ward', id: ward } : null
  if (kind === 'area') return area ? { kind: 'area', id: area } : null
  return cell ? { kind: 'cell', id: cell } : null
}

/** Finds a street, station, stop, venue, ward or area by name. Arrows choose, Enter goes there. */
export function SearchBox() {
  const { text, found, answered, type, clear } = useSearch()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const list = useId()
  const shown = open && text.trim().length >= 2
  const go = (place: FoundPlace): void => {
    const target = placeOf(place)
    useSelection.getState().restore(target, null)
    if (target && target.kind !== 'cell') showPlace(target)
    else showPoint(place.lon, place.lat, 15)
    setOpen(false)
    clear()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setOpen(false)
      clear()
    } else if (event.key === 'Enter' && shown && found[active]) {
      event.preventDefault()
      go(found[active])
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setOpen(true)
      setActive((active + step + found.length) % found.length)
    }
  }
  return (
    <div className="search">
      <Icon name="search" />
      <input
        role="combobox"
        className="field"
        placeholder="Find a street, venue, station, ward…"
        aria-label="Find a street, venue, station, ward or area"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setActive(0)
          setOpen(true)
          void type(event.target.value)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Places found" className="found" hidden={!shown}>
        {found.map((place, number) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the input keeps the focus and holds the keys.
          <div
            key={`${place.kind} ${place.name} ${place.lon} ${place.lat}`}
            id={`${list}-${number}`}
            role="option"
            aria-selected={number === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(place)}
          >
            {place.name}
            <span>
              {kindWords[place.kind]}
              {place.detail && place.kind !== 'ward' ? ` · ${place.detail}` : ''}
            </span>
          </div>
        ))}
        {answered && found.length === 0 && <p className="hint">Nothing of that name is known here.</p>}
      </div>
    </div>
  )
}
