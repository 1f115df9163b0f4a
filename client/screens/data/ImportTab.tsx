import { useRef } from 'react'
import { useImports } from '../../state/imports.ts'
import { FormHelp } from '../FormHelp.tsx'
import { TabLink } from '../TabLink.tsx'
import { addFiles } from './add-files.ts'
import { FileCard } from './FileCard.tsx'
import { formatFacts, importCommand } from './format-facts.ts'

interface ImportTabProps {
  showHistory: () => void
}

/** The way in: drop or choose, read the dry run, then import. */
export function ImportTab({ showHistory }: ImportTabProps) {
  const files = useImports((state) => state.files)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <section
        className={files.length === 0 ? 'drop-area' : 'drop-area drop-area-small'}
        aria-label="Add files"
      >
        <p className="drop-title">Drop CSV, Excel or XML files anywhere on this screen</p>
        <button type="button" className="button button-strong" onClick={() => input.current?.click()}>
          Choose files
        </button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          multiple
          accept=".csv,.xml,.xlsx,.xlsm,.zip,text/csv,text/xml"
          aria-label="Files to check"
          tabIndex={-1}
          onChange={(event) => {
            void addFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <p className="drop-note">
          Each file is checked first and nothing goes in before you say so. Exact points are turned into place
          cells at the door and never stored.
        </p>
      </section>
      {files.length > 0 && (
        <ul className="file-queue" aria-label="Files">
          {files.toReversed().map((file) => (
            <li key={file.id}>
              <FileCard file={file} showHistory={showHistory} />
            </li>
          ))}
        </ul>
      )}
      <p className="import-report">
        No spreadsheet? <TabLink to="/report">Report cuckooing by form</TabLink>: an area and a quarter, no
        address.
      </p>
      <FormHelp />
      <section className="formats" aria-labelledby="formats-title">
        <h2 id="formats-title">Files that can be read</h2>
        <dl>
          {Object.entries(formatFacts).map(([id, { label, from, columns }]) => (
            <div key={id}>
              <dt>
                {label} <span className="quiet">{from}</span>
              </dt>
              <dd>{columns}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          Any other table, CSV or Excel (.xlsx), can be a partner’s: the next step asks whose it is and what
          its columns mean. A published format is recognised by the file’s columns, whatever its name. Up to
          50 MB a file here; larger ones by command, without a limit: <code>{importCommand}</code>
        </p>
      </section>
    </>
  )
}
