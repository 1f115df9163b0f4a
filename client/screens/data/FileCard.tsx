import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { isBusy, type QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'
import { mayTryAgain } from '../../state/patience.ts'
import { PartnerFile } from '../partner/PartnerFile.tsx'
import { SheetChoice } from '../partner/SheetChoice.tsx'
import { DoneNote } from './DoneNote.tsx'
import { DryRun } from './DryRun.tsx'
import { type FileRefusal, refusalWords, sizeWords } from './file-kind.ts'
import { importCommand } from './format-facts.ts'
import { JobProgress } from './JobProgress.tsx'
import { stoppedWords } from './stopped-words.ts'

interface FileCardProps {
  file: QueuedFile
  showHistory: () => void
}

const stateWords: Record<QueuedFile['step']['kind'], string> = {
  reading: 'reading …',
  checking: 'checking …',
  mapping: 'not sent yet',
  unreadable: 'not read',
  refused: 'not read',
  checked: 'checked, nothing imported yet',
  waiting: 'waits for the file before it',
  importing: 'importing …',
  done: 'imported',
  failed: 'stopped',
  cancelled: 'cancelled',
}

/** One file of the queue, from the dry run to the map. */
export function FileCard({ file, showHistory }: FileCardProps) {
  const putAside = useImports((state) => state.putAside)
  return (
    <article className={`file-card file-${file.step.kind}`} aria-label={file.name}>
      <header>
        <h2>
          <span className="file-name">{file.name}</span>{' '}
          <span className="quiet">{sizeWords(file.bytes)}</span>
        </h2>
        <p className="file-state" role="status">
          {stateWords[file.step.kind]}
        </p>
        {!isBusy(file.step) && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={`Put ${file.name} aside`}
            onClick={() => putAside(file.id)}
          >
            ✕
          </button>
        )}
      </header>
      <FileBody file={file} showHistory={showHistory} />
    </article>
  )
}

function FileBody({ file, showHistory }: FileCardProps) {
  const { step, sample } = file
  if (step.kind === 'reading') return <p className="data-loading">Looking at it in this browser.</p>
  if (sample && (step.kind === 'mapping' || file.partner))
    return (
      <>
        {step.kind === 'mapping' && <SheetChoice file={file} />}
        <PartnerFile key={file.workbook?.sheet} file={file} sample={sample} showHistory={showHistory} />
      </>
    )
  if (step.kind === 'mapping') return null
  if (step.kind === 'checking') return <p className="data-loading">Reading every row. Nothing is stored.</p>
  if (step.kind === 'unreadable') return <Unreadable reason={step.reason} where={step.where} />
  if (step.kind === 'refused') return <RefusedWhole id={file.id} failure={step.failure} />
  if (step.kind === 'checked') return <DryRun file={file} report={step.report} showHistory={showHistory} />
  if (step.kind === 'done')
    return <DoneNote report={step.report} batch={step.batch} showHistory={showHistory} />
  if (step.kind === 'waiting' || step.kind === 'importing') return <JobProgress file={file} step={step} />
  return (
    <>
      {step.kind === 'failed' ? (
        <Trouble>{stoppedWords(step.why)}</Trouble>
      ) : (
        <p className="quiet">You stopped this import. Nothing of the file was kept.</p>
      )}
      <DryRun file={file} report={step.report} showHistory={showHistory} />
    </>
  )
}

function Unreadable({ reason, where }: { reason: string; where?: string | null }) {
  const words = refusalWords[reason as FileRefusal]
  return (
    <Trouble>
      <strong>
        {words.title}
        {where ? ` (${where})` : ''}.
      </strong>{' '}
      {words.todo}
      {reason === 'tooLarge' && (
        <pre>
          <code>{importCommand}</code>
        </pre>
      )}
    </Trouble>
  )
}

type Failure = Parameters<typeof failureWords>[0]

function RefusedWhole({ id, failure }: { id: number; failure: Failure }) {
  const checkAgain = useImports((state) => state.checkAgain)
  return (
    <Trouble>
      <strong>{failureWords(failure)}</strong>
      {failure.kind === 'problem' && failure.problem.code === 'unknownFormat' && (
        <p>
          The first line must hold the publisher’s own column names: below are the files that can be read. A
          header line that was edited, or cut off, is the usual cause.
        </p>
      )}
      <p className="quiet">Nothing was stored.</p>
      {mayTryAgain(failure) && (
        <button type="button" className="button" onClick={() => checkAgain(id)}>
          Check again
        </button>
      )}
    </Trouble>
  )
}
