import { useRef, useState } from 'react'
import { areaKinds, areaNameLength, type SavedArea } from '../../../server/contract/answers.ts'
import { showPlace } from '../../map/commands.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { counted } from '../../parts/words.ts'
import { useAreas } from '../../state/areas.ts'
import { samePlace, useSelection } from '../../state/selection.ts'
import { FormHelp } from '../FormHelp.tsx'
import { kindWords, troubleWords } from './area-words.ts'
import { PanelSection } from './PanelSection.tsx'

/** Saved areas: draw, upload, look at, rename, remove and take the removal back. */
export function AreasSection() {
  const { areas, removed, trouble, step } = useAreas()
  const { startDrawing, upload, undoRemove } = useAreas.getState()
  const file = useRef<HTMLInputElement>(null)
  return (
    <PanelSection title="Areas">
      {areas.length === 0 && !removed && (
        <p className="hint">
          A business district, an estate or a team’s patch, drawn once, can be looked at again and again.
        </p>
      )}
      <ul className="areas">
        {areas.map((area) => (
          <AreaRow key={area.id} area={area} />
        ))}
      </ul>
      {removed && (
        <p className="undo" role="status">
          “{removed.name}” is removed.{' '}
          <button type="button" className="link-button" onClick={() => void undoRemove()}>
            Undo
          </button>
        </p>
      )}
      <Trouble small>{step === 'idle' && trouble && troubleWords(trouble)}</Trouble>
      <div className="button-row">
        <button type="button" className="button" onClick={startDrawing} disabled={step === 'drawing'}>
          <Icon name="area" /> Draw an area
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Upload
        </button>
        <input
          ref={file}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Outlines as GeoJSON or GeoPackage"
          accept=".geojson,.json,.gpkg"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            if (chosen) void upload(chosen)
            event.target.value = ''
          }}
        />
      </div>
    </PanelSection>
  )
}

function AreaRow({ area }: { area: SavedArea }) {
  const place = { kind: 'area', id: area.id } as const
  const selected = useSelection((state) => samePlace(state.selected, place))
  const [renaming, setRenaming] = useState(false)
  const { rename, remove } = useAreas.getState()
  if (renaming)
    return (
      <li>
        <form
          className="rename"
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            const kind = areaKinds.find((each) => each === form.get('kind')) ?? area.kind
            void rename(area.id, { name: String(form.get('name')), kind })
            setRenaming(false)
          }}
        >
          <ScreenedField
            label="Name"
            labelHidden
            name="name"
            defaultValue={area.name}
            maxLength={areaNameLength}
            required
            strict
          />
          <select className="field" name="kind" aria-label="Kind" defaultValue={area.kind}>
            {areaKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords[kind]}
              </option>
            ))}
          </select>
          <span className="button-row">
            <button type="submit" className="button button-strong">
              Save
            </button>
            <button type="button" className="button" onClick={() => setRenaming(false)}>
              Cancel
            </button>
          </span>
          <FormHelp small />
        </form>
      </li>
    )
  return (
    <li className={selected ? 'area-row area-row-on' : 'area-row'}>
      <button
        type="button"
        className="area-name"
        aria-pressed={selected}
        onClick={() => {
          useSelection.getState().select(place)
          if (!selected) showPlace(place)
        }}
      >
        {area.name}
        <span>
          {kindWords[area.kind]} · {counted(area.cells.length, 'cell')}
        </span>
      </button>
      <button type="button" className="link-button" onClick={() => setRenaming(true)}>
        Rename<span className="visually-hidden"> {area.name}</span>
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          if (selected) useSelection.getState().select(null)
          void remove(area)
        }}
      >
        Remove<span className="visually-hidden"> {area.name}</span>
      </button>
    </li>
  )
}
