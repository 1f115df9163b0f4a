import type { ReactNode } from 'react'
import type { Profile } from '../../../server/contract/answers.ts'
import { standsOutFrom } from '../../map/show-answer.ts'
import { ChangeText } from '../../parts/ChangeText.tsx'
import { CountText } from '../../parts/CountText.tsx'
import { MiniClock } from '../../parts/MiniClock.tsx'
import { TrendChart } from '../../parts/TrendChart.tsx'
import { shareWords } from '../../parts/words.ts'
import { asNights } from '../../state/clock-block.ts'
import { useReference } from '../../state/reference.ts'
import { PlaceActions } from './PlaceActions.tsx'
import { SurveyAnswers } from './SurveyAnswers.tsx'

/** One place: the sentence, the counts, the course, the hours, the kinds, what is near. */
export function PlaceProfile({ profile }: { profile: Profile }) {
  const types = useReference((state) => state.reference?.types) ?? []
  const { place, months, yearBefore, change } = profile
  const highest = Math.max(1, ...profile.types.map(({ count }) => count))
  return (
    <>
      <header className="profile-head">
        <h1>{place.name}</h1>
        <p className="answer-question">
          {place.detail}
          {(profile.bin ?? 0) >= standsOutFrom && ' · stands out from its surroundings'}
        </p>
        <p className="profile-sentence">{profile.sentence}</p>
      </header>
      <Figures profile={profile} />
      {months.length > 1 && (
        <ProfileBlock title="Month by month" side={<ChangeText change={change} label />}>
          <TrendChart months={months} yearBefore={yearBefore} />
        </ProfileBlock>
      )}
      {profile.total > 0 && !profile.monthOnly && (
        <ProfileBlock title="Day and hour" side={profile.busiest && <span>{profile.busiest}</span>}>
          <MiniClock nights={asNights(profile.clock)} />
        </ProfileBlock>
      )}
      {profile.types.length > 0 && (
        <ProfileBlock title="Kinds" side={<span>all kinds, whatever is chosen</span>}>
          <ul className="bars">
            {profile.types.slice(0, 6).map(({ id, count }) => (
              <li key={id}>
                <span>{types.find((type) => type.id === id)?.label ?? id}</span>
                <CountText count={count} />
                <span className="tick-bar tick-bar-on" aria-hidden="true">
                  <span style={{ width: `${(count / highest) * 100}%` }} />
                </span>
              </li>
            ))}
          </ul>
        </ProfileBlock>
      )}
      {place.kind === 'ward' && <SurveyAnswers ward={place.id} />}
      <NearList title="Streets" near={profile.streets} />
      <NearList title="Venues and public places" near={profile.venues} />
      <PlaceActions profile={profile} />
    </>
  )
}

/** Counts of one place: here, around, near, its rank and share. */
export function Figures({ profile }: { profile: Profile }) {
  return (
    <dl className="figures">
      <Figure label={profile.place.kind === 'cell' ? 'here' : 'incidents'} count={profile.total} />
      {profile.around !== undefined && <Figure label="around, 200 m" count={profile.around} />}
      {profile.near !== undefined && <Figure label="near, 330 m" count={profile.near} />}
      {profile.rank !== null && <Figure label="rank" count={profile.rank} />}
      <div>
        <dt>of all</dt>
        <dd>{shareWords(profile.shareOfAll)}</dd>
      </div>
      {profile.per1000Residents !== null && (
        <div title="Town centres fill by day with people nobody counts, so their rate is too high.">
          <dt>per 1,000 residents</dt>
          <dd>{profile.per1000Residents.toFixed(1)}</dd>
        </div>
      )}
    </dl>
  )
}

const Figure = ({ label, count }: { label: string; count: number }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <CountText count={count} />
    </dd>
  </div>
)

function ProfileBlock({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  return (
    <section className="profile-block">
      <div className="panel-head">
        <h2 className="section-title">{title}</h2>
        {side}
      </div>
      {children}
    </section>
  )
}

const stepWords = ['here', 'around', 'near']

function NearList({ title, near }: { title: string; near: Profile['streets'] }) {
  if (near.length === 0) return null
  return (
    <ProfileBlock title={title}>
      <ul className="near">
        {near.slice(0, 6).map(({ name, kind, steps }) => (
          <li key={`${name} ${kind} ${steps}`}>
            {name} <span>{stepWords[steps] ?? `${steps} cells away`}</span>
          </li>
        ))}
      </ul>
    </ProfileBlock>
  )
}
