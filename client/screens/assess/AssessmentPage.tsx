import { useEffect, useState } from 'react'
import { assessmentStages, domains, type PartKind } from '../../../server/contract/told/assessment.ts'
import type { ToldEntry, ToldEntryOf } from '../../../server/contract/told/told.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { BackTo } from '../places/BackTo.tsx'
import { DoneNote } from '../places/DoneNote.tsx'
import { EntryActions } from '../places/EntryActions.tsx'
import { EntryCard } from '../places/EntryCard.tsx'
import { EntryHistory } from '../places/EntryHistory.tsx'
import { addWords } from '../places/kind-words.ts'
import { Part } from '../places/Part.tsx'
import { pageOf } from '../places/place-chain.ts'
import { placesSearch } from '../places/places-link.ts'
import { agencyName, toldTitle, valueWords } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import './assess.css'
import { CarriedAssessment } from './CarriedAssessment.tsx'
import { ConferenceSheet } from './ConferenceSheet.tsx'
import { GuardiansByHour } from './GuardiansPart.tsx'
import { ReferralFacts } from './ReferralFacts.tsx'
import { SafetyMapPart } from './SafetyMapPart.tsx'
import { assessmentKinds, useAssessment, usePartsOf } from './use-assessment.ts'
import { useCarried, useCarryAlong } from './use-carried.ts'
import { usePlaceClock } from './use-place-clock.ts'
import { useStep } from './use-step.ts'
import { WeightingPart } from './WeightingPart.tsx'

type Assessment = ToldEntryOf<'assessment'>

/** One assessment: what was referred, weighed, seen and decided about a place, and the sheet for its conference. */
export function AssessmentPage({ id }: { id: string }) {
  const assessment = useAssessment(id)
  const isAsked = useTold((state) => state.lists.assessment !== undefined)
  const failure = useTold((state) => state.failure)
  const load = useTold((state) => state.load)
  const offline = useSession((state) => state.offline)
  const carried = useCarried().some((each) => each.id === id) && (offline || failure?.kind === 'unreachable')
  // Others fill it too: what is held from before is read again, also when signal comes back.
  useEffect(() => void (offline || load([...assessmentKinds, 'action'])), [load, offline])
  return (
    <div className="places place-page assessment-page">
      <BackTo search={placesSearch({ list: 'assessments' })}>All assessments</BackTo>
      <DoneNote />
      {!assessment && carried && <CarriedAssessment id={id} />}
      {!assessment && !carried && failure && (
        <Notice
          title="This assessment could not be read."
          tone="trouble"
          action={{ label: 'Try again', run: () => void load(assessmentKinds) }}
        >
          {failureWords(failure)}
        </Notice>
      )}
      {!assessment && !carried && !failure && !isAsked && <p className="data-loading">Looking it up …</p>}
      {!assessment && !carried && !failure && isAsked && (
        <Notice title="This assessment is not here.">
          It was removed, or your agency is not among those that fill it.
        </Notice>
      )}
      {assessment && <Page assessment={assessment} />}
    </div>
  )
}

function Page({ assessment }: { assessment: Assessment }) {
  const { id, place, agency, agencies, steps } = assessment
  const step = useStep(assessment)
  const guardians = usePartsOf(id, 'guardian')
  const evidence = usePartsOf(id, 'evidence')
  const writeUps = usePartsOf(id, 'writeUp')
  const goals = usePartsOf(id, 'goal')
  const scores = usePartsOf(id, 'score')
  const page = pageOf(assessment)
  useCarryAlong(assessment)
  if (!place) return null
  return (
    <>
      <header className="places-head">
        <div>
          <h1>{place.name}</h1>
          <p className="quiet">
            Place assessment, {place.ward}. Led by {agencyName(agency)}
            {agencies.length > 0 && `, with ${valueWords('agencies', agencies)}`}
          </p>
        </div>
        <div className="places-head-buttons">
          {page && (
            <TabLink to="/places" search={placesSearch({ place: page })} className="button">
              Page of the place
            </TabLink>
          )}
          <button type="button" className="button" onClick={() => window.print()}>
            Print the conference sheet
          </button>
        </div>
      </header>
      <div className="assessment-stage">
        <label>
          <span>Step</span>
          <select
            className="field"
            value={steps.stage}
            disabled={!assessment.may.stage || step.busy}
            onChange={({ target }) => {
              const stage = Number(target.value)
              void step.take({ step: 'stage', stage }, `Now: ${assessmentStages[stage - 1]}.`)
            }}
          >
            {assessmentStages.map((words, at) => (
              <option key={words} value={at + 1}>
                {at + 1}. {words}
              </option>
            ))}
          </select>
        </label>
        <Trouble>{step.trouble}</Trouble>
      </div>
      <div className="place-columns">
        <div>
          <ReferralPart assessment={assessment} />
          <EntriesPart title="Evidence" of={id} add="evidence" entries={evidence}>
            Nothing was written down yet.
          </EntriesPart>
          <Part title="Write-up">
            {domains.map((domain) => (
              <WriteUpDomain
                key={domain.id}
                label={domain.label}
                entries={writeUps.filter(({ fields }) => fields.domain === domain.id)}
              />
            ))}
            <AddPart of={id} kind="writeUp" />
          </Part>
          <EntriesPart title="Goals and review" of={id} add="goal" entries={goals}>
            A few goals are enough: what shall be so, what is done, and when one looks again.
          </EntriesPart>
        </div>
        <div>
          <WeightingPart assessment={assessment} step={step} />
          <SafetyMapPart assessment={assessment} step={step} />
          <GuardiansPart id={id} place={place} guardians={guardians} />
        </div>
      </div>
      <ConferenceSheet assessment={assessment} parts={{ evidence, writeUps, guardians, goals, scores }} />
    </>
  )
}

function GuardiansPart({
  id,
  place,
  guardians,
}: {
  id: string
  place: NonNullable<Assessment['place']>
  guardians: readonly ToldEntryOf<'guardian'>[]
}) {
  const clock = usePlaceClock(place)
  return (
    <Part title="Who looks out, and when">
      <GuardiansByHour guardians={guardians} clock={clock} />
      {guardians.map((entry) => (
        <EntryCard key={entry.id} entry={entry} />
      ))}
      <AddPart of={id} kind="guardian" />
    </Part>
  )
}

function ReferralPart({ assessment }: { assessment: Assessment }) {
  const [hasHistory, setHistory] = useState(false)
  return (
    <Part title="Referral and scoping">
      <h3>{toldTitle(assessment)}</h3>
      <ReferralFacts fields={assessment.fields} />
      <EntryActions entry={assessment} hasHistory={hasHistory} showHistory={setHistory} />
      {hasHistory && <EntryHistory id={assessment.id} version={assessment.version} />}
    </Part>
  )
}

const AddPart = ({ of, kind }: { of: string; kind: PartKind }) => (
  <TabLink to="/places" search={placesSearch({ assessment: of, add: kind })} className="button">
    {addWords[kind].label}
  </TabLink>
)

interface EntriesPartProps {
  title: string
  of: string
  add: PartKind
  entries: readonly ToldEntry[]
  /** What is said while there are none. */
  children: string
}

const EntriesPart = ({ title, of, add, entries, children }: EntriesPartProps) => (
  <Part title={title}>
    {entries.length === 0 && <p className="quiet">{children}</p>}
    {entries.map((entry) => (
      <EntryCard key={entry.id} entry={entry} />
    ))}
    <AddPart of={of} kind={add} />
  </Part>
)

function WriteUpDomain({ label, entries }: { label: string; entries: readonly ToldEntry[] }) {
  if (entries.length === 0)
    return (
      <p className="quiet">
        {label}: <span>not written yet</span>
      </p>
    )
  return entries.map((entry) => <EntryCard key={entry.id} entry={entry} />)
}
