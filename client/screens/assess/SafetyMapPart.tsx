import { useEffect } from 'react'
import { fewestMaps, type SafetyCell } from '../../../server/contract/told/safety-map.ts'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { cellsAround } from '../../map/commands.ts'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { monthWords } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useReference } from '../../state/reference.ts'
import { useSafetyMaps } from '../../state/safety-maps.ts'
import { Part } from '../places/Part.tsx'
import { cellName } from '../places/place-names.ts'
import { placesSearch } from '../places/places-link.ts'
import { TabLink } from '../TabLink.tsx'
import { CellMap } from './CellMap.tsx'
import './safety-map.css'
import { colourLetters, mapRings, penWords } from './safety-map-form.ts'
import type { Step } from './use-step.ts'

/** Young people's maps: given while the mapping is open, shown once it is closed. */
export function SafetyMapPart({ assessment, step }: { assessment: ToldEntryOf<'assessment'>; step: Step }) {
  const { id, may, steps } = assessment
  const { mapping } = steps
  const held = useSafetyMaps()
  const { load } = held
  const state = mapping === null ? 'none' : mapping.closedOn === null ? 'open' : 'closed'
  useEffect(() => {
    if (state !== 'none') void load(id)
  }, [id, state, load])
  const come = held.of === id ? held.mapping : null
  return (
    <Part title="Where young people feel safe">
      {state === 'none' && (
        <p className="quiet">
          Young people mark places as safe, not safe or “it depends” on a lent phone, without saying who they
          are. A place is shown when at least {fewestMaps} maps marked it, and only after the close.
        </p>
      )}
      {state !== 'none' && held.failure && <p role="alert">{failureWords(held.failure)}</p>}
      {mapping && state === 'open' && (
        <p>
          Open since {monthWords(mapping.openedOn)}.{' '}
          {come?.hasEnough
            ? `At least ${fewestMaps} maps were given.`
            : `Fewer than ${fewestMaps} maps so far: closed now, nothing would be shown.`}
        </p>
      )}
      {mapping?.closedOn && come && (
        <>
          <p className="quiet">
            Closed on {monthWords(mapping.closedOn)}; every single map was deleted. Only places that at least{' '}
            {fewestMaps} maps marked.
          </p>
          {come.cells.length === 0 ? (
            <p>No place was marked by {fewestMaps} maps.</p>
          ) : (
            <SafetyCells cells={come.cells} around={assessment.place?.cells[0] ?? come.cells[0].cell} />
          )}
        </>
      )}
      <div className="button-row">
        {state === 'open' && (
          <TabLink
            to="/places"
            search={placesSearch({ assessment: id, giveMap: true })}
            className="button button-strong"
          >
            Give a map
          </TabLink>
        )}
        {may.lead && state === 'none' && (
          <button
            type="button"
            className="button"
            disabled={step.busy}
            onClick={() => void step.take({ step: 'openMapping' }, 'Maps can be given now.')}
          >
            Open the mapping
          </button>
        )}
        {may.lead && state === 'open' && (
          <button
            type="button"
            className="button"
            disabled={step.busy}
            onClick={() => void step.take({ step: 'closeMapping' }, 'Closed: single maps are deleted.')}
          >
            Close it and delete the single maps
          </button>
        )}
      </div>
    </Part>
  )
}

/** The colour that most maps gave; of as many the more worried one. */
const leading = ({ green, amber, red }: SafetyCell) =>
  red >= amber && red >= green ? 'red' : amber >= green ? 'amber' : 'green'

/** Shown among the cells that could be marked, so that one sees where they lie. */
function SafetyCells({ cells, around }: { cells: readonly SafetyCell[]; around: string }) {
  const dictionary = useReference((state) => state.cells)
  if (!dictionary) return null
  const all = new Set([...cellsAround(around, mapRings), ...cells.map(({ cell }) => cell)])
  const looks = [...all].map((cell) => {
    const shown = cells.find((each) => each.cell === cell)
    const colour = shown && shown.maps > 0 ? leading(shown) : null
    return {
      cell,
      className: colour ? `cell-${colour}` : shown ? 'cell-way' : '',
      letter: colour ? colourLetters[colour] : '',
      label: '',
    }
  })
  return (
    <>
      <CellMap cells={looks} label="Places by what most maps said; the table says the same" />
      <p className="quiet">
        {(['green', 'amber', 'red'] as const)
          .map((colour) => `${colourLetters[colour]}: ${penWords[colour].toLowerCase()}`)
          .join(', ')}
        . A dashed edge: ways lead through it. Nothing: fewer than {fewestMaps} maps, or none.
      </p>
      <div className="table-scroll">
        <SortableTable
          caption="How many maps said what"
          columns={[
            { label: 'Place' },
            ...['Maps', 'Safe', 'It depends', 'Not safe', 'Ways'].map((label) => ({ label, number: true })),
          ]}
          rows={cells.map(({ cell, maps, green, amber, red, routes }) => ({
            id: cell,
            cells: [cellName(dictionary, cell), maps, green, amber, red, routes],
          }))}
        />
      </div>
    </>
  )
}
