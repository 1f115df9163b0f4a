import { type FileStep, jobShare, type QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'

const phaseWords = { reading: 'Reading rows', writing: 'Writing', indexing: 'Updating the map' } as const

type Underway = Extract<FileStep, { kind: 'waiting' | 'importing' }>

/** The bar of an import under way, and the way to stop it. */
export function JobProgress({ file, step }: { file: QueuedFile; step: Underway }) {
  const cancel = useImports((state) => state.cancel)
  const job = step.kind === 'importing' ? step.job : null
  const waiting = step.kind === 'waiting'
  const words = waiting
    ? 'Starts when the file before it is done'
    : job
      ? phaseWords[job.phase]
      : 'Sending the file'
  const mayStop = waiting || job?.phase === 'reading'
  return (
    <div className="job">
      <label htmlFor={`job-${file.id}`}>
        {words}
        {job && job.rowsDone > 0 && ` · ${job.rowsDone.toLocaleString('en-GB')} rows`}
      </label>
      <progress id={`job-${file.id}`} max={1} value={waiting ? 0 : jobShare(job)} />
      <button type="button" className="button" disabled={!mayStop} onClick={() => void cancel(file.id)}>
        Cancel
      </button>
    </div>
  )
}
