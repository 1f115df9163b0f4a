import { useId, useState } from 'react'
import { cellAt } from '../map/cell-at.ts'
import { cellsAround } from '../map/commands.ts'
import { useReference } from '../state/reference.ts'
import { foundPlaces } from './report/found-streets.ts'

interface StreetSearchProps {
  label: string
  /** What stands beside a name that was found: the place it lies in. */
  detailOf: (cell: string) => string
  choose: (place: { cell: string; name: string }) => void
}

/** A place cell by the name of a street, station or stop. What is typed stays in this browser. */
export function StreetSearch({ label, detailOf, choose }: StreetSearchProps) {
  const gazetteer = useReference((state) => state.gazetteer)
  const id = useId()
  const [text, setText] = useState('')
  const found = (gazetteer ? foundPlaces(gazetteer, text) : []).flatMap(({ name, lon, lat }, at) => {
    const [cell] = cellsAround(cellAt(lon, lat), 1)
    return cell ? [{ key: `${at} ${cell}`, name, cell }] : []
  })
  return (
    <>
      <div className="form-line">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          className="field"
          autoComplete="off"
          placeholder="for example High Street"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {text.trim().length >= 3 && (
        <ul className="place-found" aria-label="Places found">
          {found.map(({ key, name, cell }) => (
            <li key={key}>
              <button
                type="button"
                className="button"
                onClick={() => {
                  choose({ cell, name })
                  setText('')
                }}
              >
                <span>{name}</span> <span className="quiet">{detailOf(cell)}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">Nothing of that name is known here.</li>}
        </ul>
      )}
    </>
  )
}
