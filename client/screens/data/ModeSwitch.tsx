import type { QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'

/** Whether refused rows hold back the others. */
export function ModeSwitch({ file, refused }: { file: QueuedFile; refused: number }) {
  const setMode = useImports((state) => state.setMode)
  const rows = `${refused.toLocaleString('en-GB')} refused ${refused === 1 ? 'row' : 'rows'}`
  const choices = [
    { mode: 'goodRows', label: 'Good rows go in', detail: `the ${rows} stay out and are listed` },
    { mode: 'allOrNothing', label: 'All or nothing', detail: 'mend the file first, then import it whole' },
  ] as const
  return (
    <fieldset className="mode-switch">
      <legend>When some rows are refused</legend>
      {choices.map(({ mode, label, detail }) => (
        <label key={mode}>
          <input
            type="radio"
            name={`mode-${file.id}`}
            checked={file.mode === mode}
            onChange={() => setMode(file.id, mode)}
          />
          <span>
            <strong>{label}</strong> <span className="quiet">{detail}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
