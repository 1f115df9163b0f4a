import { areaKinds, areaNameLength } from '../../../server/contract/answers.ts'
import { showPlace } from '../../map/commands.ts'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useAreas } from '../../state/areas.ts'
import { useSelection } from '../../state/selection.ts'
import { FormHelp } from '../FormHelp.tsx'
import { kindWords, troubleWords, wholeCells } from './area-words.ts'

/** What stands over the map while an area is being made: how to draw, which outline, what name. */
export function AreaDraftCard() {
  const { step, offered, outline, suggestedName, trouble } = useAreas()
  const { cancel, choose, save } = useAreas.getState()
  if (step === 'idle') return null
  const submit = async (form: FormData): Promise<void> => {
    const kind = areaKinds.find((each) => each === form.get('kind')) ?? 'other'
    const saved = await save({ name: String(form.get('name')), kind, outline: outline ?? undefined })
    if (!saved) return
    useSelection.getState().restore({ kind: 'area', id: saved.id }, null)
    showPlace({ kind: 'area', id: saved.id })
  }
  return (
    <section className="draft-card" aria-label="New area">
      {step === 'drawing' && (
        <p>
          <strong>Press corner by corner;</strong> press the first corner again, or Enter, to close.{' '}
          {wholeCells}
        </p>
      )}
      {step === 'choosing' && (
        <>
          <p>
            <strong>Which outline?</strong>
          </p>
          <ul className="areas">
            {offered.map((each, number) => (
              <li key={number}>
                <button type="button" className="link-button" onClick={() => choose(each)}>
                  {each.name || `Outline ${number + 1}`}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {step === 'naming' && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit(new FormData(event.currentTarget))
          }}
        >
          <ScreenedField
            label="Name"
            name="name"
            defaultValue={suggestedName}
            maxLength={areaNameLength}
            required
            strict
            focused
          />
          <label>
            Kind
            <select className="field" name="kind" defaultValue="other">
              {areaKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords[kind]}
                </option>
              ))}
            </select>
          </label>
          <p className="hint">{wholeCells}</p>
          <button type="submit" className="button button-strong">
            Save area
          </button>
          <FormHelp small />
        </form>
      )}
      <Trouble small>{trouble && troubleWords(trouble)}</Trouble>
      <button type="button" className="button" onClick={cancel}>
        Cancel
      </button>
    </section>
  )
}
