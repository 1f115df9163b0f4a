import { useId, useMemo } from 'react'
import { ChoiceChips } from '../parts/ChoiceChips.tsx'
import { counted } from '../parts/words.ts'
import { useAreas } from '../state/areas.ts'
import { useReference } from '../state/reference.ts'
import { cellWithRings } from './evaluate/cell-with-rings.ts'
import { cellNames } from './evaluate/control-choices.ts'
import type { FormTarget } from './evaluate/evaluation-form.ts'
import { StreetSearch } from './StreetSearch.tsx'
import { TabLink } from './TabLink.tsx'

interface TargetFieldProps {
  target: FormTarget | null
  choose: (target: FormTarget | null) => void
  legend: string
}

const ringChoices = { '1': '1 ring', '2': '2 rings', '3': '3 rings' } as const
type Rings = keyof typeof ringChoices

/** The place: a saved area, or a street's place with rings around it. What is typed stays in this browser. */
export function TargetField({ target, choose, legend }: TargetFieldProps) {
  const areas = useAreas((state) => state.areas)
  const { reference, cells } = useReference()
  const id = useId()
  const nameOf = useMemo(
    () => (reference && cells ? cellNames(reference, cells) : () => ''),
    [reference, cells],
  )
  const chosenArea = target?.kind === 'area' && target.ids.length === 1 ? target.ids[0] : ''
  const around = target?.kind === 'cells' ? target.around : null
  const rings = (Object.keys(ringChoices) as Rings[]).find((each) => Number(each) === around?.rings) ?? '1'
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="form-line">
        <label htmlFor={`${id}-area`}>A saved area</label>
        <select
          id={`${id}-area`}
          className="field"
          value={chosenArea}
          onChange={(event) =>
            choose(event.target.value === '' ? null : { kind: 'area', ids: [event.target.value] })
          }
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
      <StreetSearch
        label="Or a street, station or stop"
        detailOf={nameOf}
        choose={({ cell }) => choose(cellWithRings(cell, Number(rings)))}
      />
      {target?.kind === 'cells' && (
        <div className="area-chosen">
          <p role="status">
            {nameOf(around?.cell ?? target.cells[Math.floor(target.cells.length / 2)])}:{' '}
            {counted(target.cells.length, 'place cell')}
          </p>
          {around && (
            <ChoiceChips
              choices={ringChoices}
              chosen={rings}
              onChoose={(wide) => choose(cellWithRings(around.cell, Number(wide)))}
              className="chips"
            />
          )}
        </div>
      )}
    </fieldset>
  )
}
