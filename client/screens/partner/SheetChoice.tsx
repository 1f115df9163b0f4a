import type { QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'

/** Which sheet of a workbook is read, and what was left out above its header. */
export function SheetChoice({ file }: { file: QueuedFile }) {
  const chooseSheet = useImports((state) => state.chooseSheet)
  const { workbook } = file
  if (!workbook) return null
  const { sheets, sheet, above } = workbook
  return (
    <p className="partner-sheet">
      {sheets.length > 1 ? (
        <label>
          Sheet{' '}
          <select value={sheet} onChange={({ target }) => chooseSheet(file.id, target.value)}>
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : (
        <>Sheet “{sheet}”</>
      )}{' '}
      <span className="quiet">
        of a workbook, read in this browser
        {above > 0 && `; ${above} ${above === 1 ? 'line' : 'lines'} above the headings left out`}
      </span>
    </p>
  )
}
