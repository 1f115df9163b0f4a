import { useEffect, useMemo, useState } from 'react'
import { type EvaluationAnswer, mostNamedCells } from '../../../server/contract/evaluation.ts'
import { cellsNear } from '../../map/cells-near.ts'
import { Switch } from '../../parts/Switch.tsx'
import { useReference } from '../../state/reference.ts'
import { cellNames, clearRings, toggled, wardChoices } from './control-choices.ts'
import { EvaluationLegend, EvaluationMap } from './EvaluationMap.tsx'
import { matchedWords } from './evaluation-words.ts'

interface ControlEditorProps {
  answer: EvaluationAnswer
  /** Null: as proposed. */
  setControl: (control: readonly string[] | null) => void
}

const shown = { all: 'Whole area', place: 'The place' } as const

/** Where it is compared, on a small map; the control area may be ticked smaller, or be another ward. */
export function ControlEditor({ answer, setControl }: ControlEditorProps) {
  const { places, matched } = answer
  const [shows, setShows] = useState<keyof typeof shown>('all')
  const mayEdit = places.control.length <= mostNamedCells
  const tap = (cell: string): void => {
    const next = toggled(places.control, cell)
    if (next.length > 0 && next.length <= mostNamedCells) setControl(next)
  }
  return (
    <section className="evaluate-where">
      <div className="evaluate-where-head">
        <h3>Where it is compared</h3>
        <Switch
          legend="The map shows"
          name="evaluate-map"
          labels={shown}
          chosen={shows}
          onChoose={setShows}
        />
      </div>
      <EvaluationMap places={places} shows={shows} height={460} tap={mayEdit ? tap : undefined} />
      <EvaluationLegend />
      <p className="quiet">{matchedWords(answer)}</p>
      {mayEdit ? (
        <details className="how">
          <summary>Change the control area</summary>
          <ControlChoices control={places.control} target={places.target} setControl={setControl} />
        </details>
      ) : (
        <p className="quiet">It has too many places to change them one by one.</p>
      )}
      {matched === null && (
        <button type="button" className="button" onClick={() => setControl(null)}>
          Take the proposed control area again
        </button>
      )}
    </section>
  )
}

interface ControlChoicesProps {
  control: readonly string[]
  target: readonly string[]
  setControl: (control: readonly string[]) => void
}

function ControlChoices({ control: answered, target, setControl }: ControlChoicesProps) {
  const { reference, cells } = useReference()
  // A tick shows at once; the next answer says what holds.
  const [ticked, setTicked] = useState<readonly string[] | null>(null)
  useEffect(() => {
    if (answered.length > 0) setTicked(null)
  }, [answered])
  const control = ticked ?? answered
  // What was ticked away stays in the list, so that it can be ticked again.
  const [seen, setSeen] = useState<readonly string[]>([])
  const wards = useMemo(
    () => (reference && cells ? wardChoices(reference, cells, cellsNear(target, clearRings)) : []),
    [reference, cells, target],
  )
  if (!reference || !cells) return null
  const nameOf = cellNames(reference, cells)
  const rows = [...new Set([...control, ...seen])]
    .map((cell) => ({ cell, name: nameOf(cell) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.cell < b.cell ? -1 : 1))
  return (
    <>
      <label className="evaluate-ward">
        A whole ward instead
        <select
          className="field"
          value=""
          onChange={(event) => {
            const ward = wards.find(({ code }) => code === event.target.value)
            if (ward) setControl(ward.cells)
            setSeen([])
          }}
        >
          <option value="">Choose a ward</option>
          {wards.map(({ code, name, cells: inside }) => (
            <option key={code} value={code}>
              {name} ({inside.length} places)
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">
        Wards are left out that are too large, and places that lie too near: the measure may have reached
        them.
      </p>
      <fieldset className="evaluate-cells">
        <legend>Places of the control area</legend>
        {rows.map(({ cell, name }, at) => (
          <label key={cell} className="evaluate-tick">
            <input
              type="checkbox"
              checked={control.includes(cell)}
              // The last one stays: without a control there is nothing to compare with.
              disabled={control.length === 1 && control.includes(cell)}
              onChange={() => {
                setSeen([...new Set([...seen, ...control])])
                const next = toggled(control, cell)
                setTicked(next)
                setControl(next)
              }}
            />
            <span>
              {at + 1}. {name}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
