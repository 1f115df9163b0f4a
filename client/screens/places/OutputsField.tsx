import { ScreenedField } from '../../parts/ScreenedField.tsx'

/** A line as typed: its words may still be missing. */
export interface OutputLine {
  readonly what: string
  readonly number: number
}

interface OutputsFieldProps {
  label: string
  outputs: readonly OutputLine[]
  put: (outputs: readonly OutputLine[]) => void
}

/** What a day of action brought about, each with its number: leaflets, visits, lamps mended. */
export function OutputsField({ label, outputs, put }: OutputsFieldProps) {
  const change = (at: number, part: Partial<OutputLine>): void =>
    put(outputs.map((each, number) => (number === at ? { ...each, ...part } : each)))
  return (
    <fieldset>
      <legend>{label}</legend>
      {outputs.map((output, at) => (
        // Lines made anew when one goes: the words of each are its own field's.
        <div key={`${at} of ${outputs.length}`} className="field-and-button outputs-line">
          <ScreenedField
            label="What"
            name={`what-${at}`}
            maxLength={80}
            defaultValue={output.what}
            strict
            onText={(what) => change(at, { what })}
          />
          <div className="form-line">
            <label htmlFor={`outputs-number-${at}`}>How many</label>
            <input
              id={`outputs-number-${at}`}
              className="field"
              inputMode="numeric"
              type="number"
              min={0}
              max={1_000_000}
              value={output.number}
              onChange={({ target }) => change(at, { number: Math.max(0, Math.round(Number(target.value))) })}
            />
          </div>
          <button
            type="button"
            className="link-button"
            onClick={() => put(outputs.filter((_, number) => number !== at))}
          >
            Take out<span className="visually-hidden"> {output.what}</span>
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => put([...outputs, { what: '', number: 0 }])}>
        Add a line
      </button>
    </fieldset>
  )
}
