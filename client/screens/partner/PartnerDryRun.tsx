import { useState } from 'react'
import type { ImportReport } from '../../../server/contract/imports.ts'
import { surveyColumns } from '../../../server/contract/mappings.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import type { FileSample } from '../../state/file-sample.ts'
import type { FileStep, QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'
import { useMappings } from '../../state/mappings.ts'
import { DryRun } from '../data/DryRun.tsx'
import { stoppedWords } from '../data/stopped-words.ts'
import { BeforeAfterTable } from './BeforeAfterTable.tsx'
import { readColumns } from './before-after.ts'
import { draftOf } from './mapping-form.ts'
import { mappingName } from './mapping-name.ts'
import type { MappingPlan } from './mapping-plan.ts'
import { PartnerSentences } from './PartnerSentences.tsx'

interface PartnerDryRunProps {
  file: QueuedFile
  sample: FileSample
  step: Extract<FileStep, { report: ImportReport }>
  plan: MappingPlan
  showHistory: () => void
  /** Back to the columns. */
  change: () => void
}

/** What will be stored of a partner's file, and the choice that follows. */
export function PartnerDryRun({ file, sample, step, plan, showHistory, change }: PartnerDryRunProps) {
  const start = useImports((state) => state.start)
  const save = useMappings((state) => state.save)
  const remove = useMappings((state) => state.remove)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const surveyMapping = useMappings((state) => state.surveyMapping)
  const columns =
    plan.source === 'survey' && surveyMapping
      ? Object.values(surveyColumns(surveyMapping, sample.header)).filter((name) => name !== null)
      : readColumns(plan.form.jobs)
  const { report } = step
  const { partner } = report

  /** What was tried as a draft is saved for good first: only a saved mapping imports. */
  const saveAndStart = async (): Promise<void> => {
    if (!plan.isEdited || plan.source === null || plan.source === 'survey' || file.partner === null)
      return start(file.id)
    setBusy(true)
    const head = {
      name: mappingName(plan.label),
      label: plan.label,
      source: plan.source,
      state: 'ready',
    } as const
    const saved = await save(draftOf(plan.form, head))
    setBusy(false)
    if (!saved.ok) return setTrouble(failureWords(saved.failure))
    if (file.partner.mapping !== saved.value.name) await remove(file.partner.mapping)
    const { name, version } = saved.value
    start(file.id, { mapping: name, version, agreement: file.partner.agreement })
  }
  return (
    <>
      {step.kind === 'failed' && <Trouble>{stoppedWords(step.why)}</Trouble>}
      {step.kind === 'cancelled' && (
        <p className="quiet">You stopped this import. Nothing of the file was kept.</p>
      )}
      <p className="partner-back">
        <button type="button" className="link-button" onClick={change}>
          ← What the columns mean
        </button>
      </p>
      <DryRun
        file={file}
        report={report}
        showHistory={showHistory}
        partner={{ run: () => void saveAndStart(), busy, saves: plan.isEdited }}
      >
        {partner && (
          <>
            <PartnerSentences report={report} />
            <BeforeAfterTable sample={sample} columns={columns} report={report} partner={partner} />
          </>
        )}
        <Trouble>{trouble}</Trouble>
      </DryRun>
    </>
  )
}
