import { useState } from 'react'
import { Mapping } from '../../../server/contract/mappings.ts'
import { sources } from '../../../server/contract/sources.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import type { FileSample } from '../../state/file-sample.ts'
import type { QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'
import { useMappings } from '../../state/mappings.ts'
import { useReference } from '../../state/reference.ts'
import { AgreementChoiceList } from './AgreementChoiceList.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { explainAll } from './explain-all.ts'
import { draftOf, formFromMapping, type MappingForm, type PartnerSource } from './mapping-form.ts'
import { draftName, mappingName } from './mapping-name.ts'
import type { MappingPlan } from './mapping-plan.ts'
import { meaningsOf } from './meanings.ts'
import { OfferedMappings } from './OfferedMappings.tsx'
import { openPoints } from './open-points.ts'
import { ShowWhatWillBeStored } from './ShowWhatWillBeStored.tsx'
import { SurveySteps } from './SurveySteps.tsx'
import { WordParts } from './WordParts.tsx'

interface MappingStepsProps {
  file: QueuedFile
  sample: FileSample
  guess: MappingForm
  plan: MappingPlan
  setPlan: (plan: MappingPlan) => void
  /** Why the last try failed. */
  trouble: string | null
}

/** Whose data it is, under which agreement, and what each column means. */
export function MappingSteps({ file, sample, guess, plan, setPlan, trouble }: MappingStepsProps) {
  const mappings = useMappings((state) => state.mappings ?? [])
  const types = useReference((state) => state.reference?.types ?? [])
  const surveyMapping = useMappings((state) => state.surveyMapping)
  const { source } = plan
  const explained = (form: MappingForm, of: PartnerSource): MappingForm =>
    explainAll(form, sample, {
      mappings: mappings.filter((mapping) => mapping.source === of),
      meanings: meaningsOf(of, types),
    })
  const chooseSurvey = (): void =>
    setPlan({ ...plan, source: 'survey', agreement: null, base: null, isEdited: false, label: '' })
  const choose = (of: PartnerSource): void => {
    const label = `${sources.find(({ id }) => id === of)?.label ?? of} (own columns)`
    setPlan({
      ...plan,
      source: of,
      agreement: null,
      base: null,
      isEdited: true,
      label,
      form: explained(guess, of),
    })
  }
  return (
    <div className="partner">
      <section className="partner-step">
        <h3>This is not a published file we know. Whose data is it?</h3>
        <p className="quiet">
          Nothing of it has left this browser. If it should be one of the published files below, look at its
          first line: the headings were changed or cut off.
        </p>
        <label className="partner-field">
          Source
          <select
            value={source ?? ''}
            onChange={({ target: { value } }) =>
              value === 'survey' ? chooseSurvey() : choose(value as PartnerSource)
            }
          >
            <option value="" disabled>
              Choose a source
            </option>
            {[...Mapping.shape.source.options, ...(surveyMapping ? [surveyMapping.source] : [])].map((id) => (
              <option key={id} value={id}>
                {sources.find((each) => each.id === id)?.label}
              </option>
            ))}
          </select>
        </label>
        {source && (
          <AgreementChoiceList
            source={source}
            chosen={plan.agreement}
            choose={(agreement) => setPlan({ ...plan, agreement })}
            name={`agreement-${file.id}`}
          />
        )}
      </section>
      {source === 'survey' && surveyMapping && plan.agreement && (
        <SurveySteps {...{ file, sample, trouble }} mapping={surveyMapping} agreement={plan.agreement} />
      )}
      {source && source !== 'survey' && plan.agreement && (
        <>
          <OfferedMappings
            name={`base-${file.id}`}
            header={sample.header}
            source={source}
            chosen={plan.base}
            choose={(base) =>
              setPlan({
                ...plan,
                base,
                isEdited: base === null,
                label: base?.label ?? plan.label,
                form: explained(base ? formFromMapping(base, sample.header) : guess, source),
              })
            }
          />
          <ColumnTable
            sample={sample}
            form={plan.form}
            change={(form) => setPlan({ ...plan, isEdited: true, form: explained(form, source) })}
          />
          <WordParts
            source={source}
            form={plan.form}
            change={(form) => setPlan({ ...plan, isEdited: true, form })}
          />
          <Try file={file} plan={plan} setPlan={setPlan} source={source} trouble={trouble} />
        </>
      )}
    </div>
  )
}

interface TryProps {
  file: QueuedFile
  plan: MappingPlan
  setPlan: (plan: MappingPlan) => void
  source: PartnerSource
  trouble: string | null
}

/** Its name, what is still open, and the way to the preview. */
function Try({ file, plan, setPlan, source, trouble }: TryProps) {
  const save = useMappings((state) => state.save)
  const mappings = useMappings((state) => state.mappings)
  const checkWith = useImports((state) => state.checkWith)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const points = openPoints(plan.form)
  const name = mappingName(plan.label)
  const isTaken =
    plan.isEdited && mappings?.some((each) => each.name === name && each.name !== plan.base?.name) === true

  const attempt = async (): Promise<void> => {
    const agreement = plan.agreement ?? ''
    if (plan.base && !plan.isEdited)
      return checkWith(file.id, { mapping: plan.base.name, version: plan.base.version, agreement })
    setBusy(true)
    const head = { name: draftName(name), label: plan.label, source, state: 'draft' } as const
    const saved = await save(draftOf(plan.form, head))
    setBusy(false)
    if (!saved.ok) return setRefusal(failureWords(saved.failure))
    setRefusal(null)
    checkWith(file.id, { mapping: saved.value.name, version: saved.value.version, agreement })
  }
  return (
    <section className="partner-step">
      <h3>Try it</h3>
      {plan.isEdited && (
        <label className="partner-field">
          Name of this mapping, for next month’s file
          <input
            value={plan.label}
            maxLength={100}
            onChange={({ target }) => setPlan({ ...plan, label: target.value })}
          />
        </label>
      )}
      {isTaken && <Trouble>There is a mapping of this name: choose another name.</Trouble>}
      {points.length > 0 && (
        <ul className="partner-open" aria-label="Still to be said">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <ShowWhatWillBeStored
        disabled={points.length > 0 || busy || isTaken || plan.label.trim() === ''}
        run={() => void attempt()}
        trouble={refusal ?? trouble}
      />
    </section>
  )
}
