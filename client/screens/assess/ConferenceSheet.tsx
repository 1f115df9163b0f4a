import type { ReactNode } from 'react'
import { assessmentStages, domains } from '../../../server/contract/told/assessment.ts'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { counted, monthWords, rangeWords } from '../../parts/words.ts'
import { useReference } from '../../state/reference.ts'
import { useSession } from '../../state/session.ts'
import { hoursWords } from '../places/hours-words.ts'
import { agencyName, toldDetail, toldTitle, valueWords } from '../places/told-words.ts'
import { PaperHead } from '../print/PaperEdges.tsx'
import '../print/paper.css'
import '../print/print.css'
import './conference-paper.css'
import { paperDay } from '../print/paper-facts.ts'
import { gapWords } from './GuardiansPart.tsx'
import { gapOf } from './guardian-hours.ts'
import { ReferralFacts } from './ReferralFacts.tsx'
import { SpreadTable } from './SpreadTable.tsx'
import { usePlaceClock } from './use-place-clock.ts'
import { differsWords, spreadOf } from './weighting-spread.ts'

interface ConferenceSheetProps {
  assessment: ToldEntryOf<'assessment'>
  parts: {
    readonly evidence: readonly ToldEntryOf<'evidence'>[]
    readonly writeUps: readonly ToldEntryOf<'writeUp'>[]
    readonly guardians: readonly ToldEntryOf<'guardian'>[]
    readonly goals: readonly ToldEntryOf<'goal'>[]
    readonly scores: readonly ToldEntryOf<'score'>[]
  }
}

/** For the table of the context conference; on screen it is not shown. Agencies and parts, never a person. */
export function ConferenceSheet({ assessment, parts }: ConferenceSheetProps) {
  const reference = useReference((state) => state.reference)
  const session = useSession((state) => state.session)
  const { place, agency, agencies, steps } = assessment
  if (!reference || !place) return null
  const marking = session?.marking ?? 'OFFICIAL-SENSITIVE'
  return (
    <div className="print-screen conference-paper">
      {/* Head and foot of a table stand on every page that it runs over. */}
      <section className="conference-sheet" aria-label="Conference sheet">
        <div className="conference-head">
          <PaperHead marking={marking} demonstration={session?.demo ?? false} />
        </div>
        <div className="conference-body">
          <p className="paper-area">
            {reference.areaName} · Context conference · {place.ward}
          </p>
          <h2 className="paper-title">{place.name}</h2>
          <p className="paper-question">{toldTitle(assessment)}</p>
          <p className="paper-detail">
            Step {steps.stage}: {assessmentStages[steps.stage - 1]}. Led by {agencyName(agency)}
            {agencies.length > 0 && `, with ${valueWords('agencies', agencies)}`}.
          </p>
          <SheetPart title="Referral and scoping">
            <ReferralFacts fields={assessment.fields} />
          </SheetPart>
          <Weightings steps={steps} scores={parts.scores} />
          <SheetPart title="Who looks out, and when">
            <GapLine guardians={parts.guardians} place={place} />
            <ul>
              {parts.guardians.map((entry) => (
                <li key={entry.id}>
                  <strong>{toldTitle(entry)}</strong>:{' '}
                  {hoursWords(entry.fields.hours).join('; ') || 'hours not known'}. {toldDetail(entry)}
                </li>
              ))}
            </ul>
          </SheetPart>
          <SheetPart title="Evidence">
            <ul>
              {parts.evidence.map((entry) => (
                <li key={entry.id}>
                  <strong>{toldTitle(entry)}</strong> ({toldDetail(entry)}): {entry.fields.text}
                </li>
              ))}
            </ul>
          </SheetPart>
          <SheetPart title="Write-up">
            {domains.map(({ id, label }) => {
              const texts = parts.writeUps.filter(({ fields }) => fields.domain === id)
              return (
                <div key={id}>
                  <h4>{label}</h4>
                  {texts.map((entry) => (
                    <p key={entry.id}>{entry.fields.text}</p>
                  ))}
                  {texts.length === 0 && <p className="conference-lines">&nbsp;</p>}
                </div>
              )
            })}
          </SheetPart>
          <SheetPart title="Goals">
            {parts.goals.map((entry) => (
              <div key={entry.id} className="conference-goal">
                <h4>{entry.fields.goal}</h4>
                <ul>
                  {entry.fields.responses.map(({ what, agency: by }) => (
                    <li key={`${by} ${what}`}>
                      {what} ({agencyName(by)})
                    </li>
                  ))}
                </ul>
                <p>
                  {toldDetail(entry)}. Compared with {rangeWords(entry.fields.from, entry.fields.to)}.
                </p>
              </div>
            ))}
            <p>Agreed today:</p>
            <p className="conference-lines">&nbsp;</p>
            <p className="conference-lines">&nbsp;</p>
          </SheetPart>
          <p className="paper-detail">
            Names no person. Printed on {paperDay(new Date())}. {reference.attribution}
          </p>
        </div>
        <div className="conference-foot">
          <p className="paper-marking">{marking}</p>
        </div>
      </section>
    </div>
  )
}

const SheetPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)

function Weightings({
  steps,
  scores,
}: Pick<ToldEntryOf<'assessment'>, 'steps'> & Pick<ConferenceSheetProps['parts'], 'scores'>) {
  const closed = steps.rounds.filter(({ closedOn }) => closedOn !== null)
  return (
    <SheetPart title="Weighting of the contexts">
      {closed.length === 0 && <p>Not closed yet.</p>}
      <div className="conference-rounds">
        {closed.map(({ round, closedOn }) => {
          const given = scores.filter(({ fields }) => fields.round === round)
          const spreads = spreadOf(given.map(({ fields }) => fields))
          return (
            <div key={round}>
              <SpreadTable
                spreads={spreads}
                caption={`${round === 1 ? 'First' : 'Second'}, ${monthWords(closedOn ?? '')}, ${counted(given.length, 'person', 'people')}`}
              />
              <p>{differsWords(spreads)}</p>
            </div>
          )
        })}
      </div>
    </SheetPart>
  )
}

function GapLine({
  guardians,
  place,
}: {
  guardians: readonly ToldEntryOf<'guardian'>[]
  place: NonNullable<ToldEntryOf<'assessment'>['place']>
}) {
  const clock = usePlaceClock(place)
  const present = guardians.map(({ fields }) => fields)
  const gap = clock.state === 'counted' ? gapOf(present, clock.profile.clock) : null
  return <p>{gapWords(clock, gap, guardians.length)}</p>
}
