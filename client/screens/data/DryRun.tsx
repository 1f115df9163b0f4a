import type { ReactNode } from 'react'
import type { ImportReport } from '../../../server/contract/imports.ts'
import { sources } from '../../../server/contract/sources.ts'
import type { QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'
import { Answers } from './Answers.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { periodWords } from './month-words.ts'
import { RefusedRows } from './RefusedRows.tsx'
import { replacedByForce } from './replaced.ts'
import { TallyBar } from './TallyBar.tsx'
import { tallyOf } from './tally.ts'

interface DryRunProps {
  file: QueuedFile
  report: ImportReport
  showHistory: () => void
  /** A partner's file: the import may have to save the mapping first. */
  partner?: { run: () => void; busy: boolean; saves: boolean }
  /** What else the report says. */
  children?: ReactNode
}

const counted = (count: number): string => count.toLocaleString('en-GB')

/** What the dry run found, and the choice that follows. */
export function DryRun({ file, report, showHistory, partner, children }: DryRunProps) {
  const start = useImports((state) => state.start)
  const tally = tallyOf(report)
  const refused = tally.parts[2].count
  const source = sources.find(({ id }) => id === report.source)
  const blocked = file.mode === 'allOrNothing' && refused > 0
  return (
    <div className="dry-run">
      <p className="dry-run-what">
        <strong>{report.formatLabel}</strong>
        {report.months.length > 0 && <> · {periodWords(report.months)}</>}
      </p>
      <TallyBar tally={tally} />
      {children}
      {refused > 0 && <RefusedRows report={report} fileName={file.name} />}
      <LeftAtTheDoor columns={report.droppedColumns} />
      <TakenTheirPlace replaces={report.replaces} />
      {/* What the report notes of a repeated file is said below, with the way on. */}
      {(report.alreadyImported ? [] : report.notes).map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {source && <Answers source={source} />}
      {report.alreadyImported ? (
        <p className="note note-strong">
          <strong>Already imported.</strong> This very file is on the map; a second import would add nothing.{' '}
          <button type="button" className="link-button" onClick={showHistory}>
            See the history
          </button>
        </p>
      ) : (
        <div className="dry-run-actions">
          {refused > 0 && report.accepted > 0 && <ModeSwitch file={file} refused={refused} />}
          <button
            type="button"
            className="button button-strong"
            disabled={blocked || report.accepted === 0 || partner?.busy}
            onClick={() => (partner ? partner.run() : start(file.id))}
          >
            {report.accepted === 0
              ? 'No row can go in'
              : `${partner?.saves ? 'Save the mapping and import' : 'Import'} ${counted(report.accepted)} ${report.accepted === 1 ? 'row' : 'rows'}`}
          </button>
          {blocked && (
            <p className="quiet">
              With “all or nothing” the file waits until its {counted(refused)} refused{' '}
              {refused === 1 ? 'row is' : 'rows are'} mended.
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function LeftAtTheDoor({ columns }: { columns: readonly string[] }) {
  if (columns.length === 0) return null
  return (
    <details className="report-part">
      <summary>
        {columns.length} {columns.length === 1 ? 'column is' : 'columns are'} left at the door
      </summary>
      <p className="quiet">Never stored, whatever they hold: they are not needed, or they describe people.</p>
      <ul className="data-chips">
        {columns.map((column) => (
          <li key={column}>{column}</li>
        ))}
      </ul>
    </details>
  )
}

function TakenTheirPlace({ replaces }: { replaces: ImportReport['replaces'] }) {
  const lines = replacedByForce(replaces)
  if (lines.length === 0) return null
  const records = lines.reduce((sum, line) => sum + line.records, 0)
  return (
    <details className="report-part" open>
      <summary>Takes the place of {counted(records)} records that are here already</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.force}>
            {line.force}: {counted(line.records)} in {periodWords(line.months)}
            <span className="quiet">
              {' '}
              · only the {line.types.length} {line.types.length === 1 ? 'kind' : 'kinds'} this file holds
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">Undoing this import brings them back.</p>
    </details>
  )
}
