import { useId, useState } from 'react'
import { cellsAround } from '../../map/commands.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { counted } from '../../parts/words.ts'
import { useAreas } from '../../state/areas.ts'
import { useReference } from '../../state/reference.ts'
import { TabLink } from '../TabLink.tsx'
import { cellNames } from './control-choices.ts'
import type { FormTarget } from './evaluation-form.ts'

interface TargetFieldProps {
  target: FormTarget | null
  choose: (target: FormTarget | null) => void
}

const ringChoices = { '1': '1 ring', '2': '2 rings', '3': '3 rings' } as const
type Rings = keyof typeof ringChoices
const mostFound = 6

/** The place: a saved area, or a street's place with rings around it. What is typed stays in this browser. */
export function TargetField({ target, choose }: TargetFieldProps) {
  const areas = useAreas((state) => state.areas)
  const { reference, cells } = useReference()
  const id = useId()
  const [text, setText] = useState('')
  const [centre, setCentre] = useState<string | null>(null)
  const [rings, setRings] = useState<Rings>('1')
  const nameOf = reference && cells ? cellNames(reference, cells) : () => ''
  const chosenArea = target?.kind === 'area' && target.ids.length === 1 ? target.ids[0] : ''
  const around = (cell: string, wide: Rings): void => {
    setCentre(cell)
    setRings(wide)
    choose({ kind: 'cells', cells: cellsAround(cell, Number(wide)) })
  }
  const wanted = text.trim().toLowerCase()
  // One row for each street in each ward: its first place.
  const found = new Map<string, string>()
  if (wanted.length >= 3 && cells)
    for (let at = 0; at < cells.cells.length && found.size < mostFound; at++)
      if (cells.places[at].toLowerCase().includes(wanted)) {
        const name = nameOf(cells.cells[at])
        if (!found.has(name)) found.set(name, cells.cells[at])
      }
  return (
    <fieldset>
      <legend>1. Which place?</legend>
      <div className="form-line">
        <label htmlFor={`${id}-area`}>A saved area</label>
        <select
          id={`${id}-area`}
          className="field"
          value={chosenArea}
          onChange={(event) => {
            setCentre(null)
            choose(event.target.value === '' ? null : { kind: 'area', ids: [event.target.value] })
          }}
        >
          <option value="">{areas.length === 0 ? 'No area is saved yet' : 'Choose an area'}</option>
          {areas.map((area) => (
            <option key={area.id} value={area.id}>
              {area.name}
            </option>
          ))}
        </select>
        <p className="form-hint">
          Areas are drawn on the <TabLink to="/">map</TabLink>.
        </p>
      </div>
      <div className="form-line">
        <label htmlFor={`${id}-street`}>Or a street, station or stop</label>
        <input
          id={`${id}-street`}
          type="search"
          className="field"
          autoComplete="off"
          placeholder="for example High Street"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {wanted.length >= 3 && (
        <ul className="evaluate-found" aria-label="Places found">
          {[...found].map(([name, cell]) => (
            <li key={cell}>
              <button
                type="button"
                className="button"
                onClick={() => {
                  around(cell, rings)
                  setText('')
                }}
              >
                {name}
              </button>
            </li>
          ))}
          {found.size === 0 && <li className="quiet">Nothing of that name is known here.</li>}
        </ul>
      )}
      {target?.kind === 'cells' && (
        <div className="evaluate-chosen">
          <p role="status">
            {nameOf(centre ?? target.cells[Math.floor(target.cells.length / 2)])}:{' '}
            {counted(target.cells.length, 'place cell')}
          </p>
          {centre !== null && (
            <ChoiceChips
              choices={ringChoices}
              chosen={rings}
              onChoose={(wide) => around(centre, wide)}
              className="chips"
            />
          )}
        </div>
      )}
    </fieldset>
  )
}
