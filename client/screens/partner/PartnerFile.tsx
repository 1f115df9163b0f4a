import { useEffect, useMemo, useState } from 'react'
import { guessMapping } from '../../../server/contract/guess-mapping.ts'
import { Notice } from '../../parts/Notice.tsx'
import { failureWords } from '../../state/failure-words.ts'
import type { FileSample } from '../../state/file-sample.ts'
import type { QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'
import { useMappings } from '../../state/mappings.ts'
import { isOpenToAnybody, useSession } from '../../state/session.ts'
import { DoneNote } from '../data/DoneNote.tsx'
import { JobProgress } from '../data/JobProgress.tsx'
import { withoutDropped } from './column-facts.ts'
import { MappingSteps } from './MappingSteps.tsx'
import { formFromGuess } from './mapping-form.ts'
import { startingPlan } from './mapping-plan.ts'
import { PartnerDryRun } from './PartnerDryRun.tsx'
import './partner.css'

interface PartnerFileProps {
  file: QueuedFile
  sample: FileSample
  showHistory: () => void
}

/** A file of no published format: whose it is, what its columns mean, what will be stored, and then the import. */
export function PartnerFile({ file, sample, showHistory }: PartnerFileProps) {
  const load = useMappings((state) => state.load)
  const failure = useMappings((state) => state.failure)
  const ready = useMappings((state) => state.mappings !== null && state.agreements !== null)
  const demo = useSession(isOpenToAnybody)
  const mapAgain = useImports((state) => state.mapAgain)
  const guess = useMemo(() => {
    const { header, rows } = withoutDropped(sample)
    return formFromGuess(guessMapping(header, rows))
  }, [sample])
  const [plan, setPlan] = useState(() => startingPlan(guess))
  useEffect(() => {
    if (!demo) void load()
  }, [load, demo])

  const { step } = file
  if (step.kind === 'checking') return <p className="data-loading">Reading every row. Nothing is stored.</p>
  if (step.kind === 'waiting' || step.kind === 'importing') return <JobProgress file={file} step={step} />
  if (step.kind === 'done')
    return <DoneNote report={step.report} batch={step.batch} showHistory={showHistory} />
  if (demo) return <DemonstrationFolder />
  if (failure && !ready)
    return <Notice title={failureWords(failure)} tone="trouble" action={{ label: 'Try again', run: load }} />
  if (!ready) return <p className="data-loading">Looking for mappings and agreements.</p>
  if ('report' in step)
    return (
      <PartnerDryRun
        file={file}
        sample={sample}
        step={step}
        plan={plan}
        showHistory={showHistory}
        change={() => mapAgain(file.id)}
      />
    )
  const trouble = step.kind === 'mapping' ? step.trouble : null
  return (
    <MappingSteps
      file={file}
      sample={sample}
      guess={guess}
      plan={plan}
      setPlan={setPlan}
      trouble={trouble && failureWords(trouble)}
    />
  )
}

function DemonstrationFolder() {
  return (
    <Notice title="This is not a published file we know, and a partner’s file cannot be added here.">
      <p>
        Anybody may sign in to this folder as a demonstration. A partner’s records need a folder of their own,
        with accounts and an agreement. Start the map with an empty folder:
      </p>
      <pre>
        <code>DATA_DIR=/path/to/a/new/folder npm start -- --empty</code>
      </pre>
      <p>
        If it should be one of the published files below, look at its first line: the headings were changed.
      </p>
    </Notice>
  )
}
