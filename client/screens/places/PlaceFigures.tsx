import { useEffect } from 'react'
import type { Profile } from '../../../server/contract/answers.ts'
import { canonicalFilter } from '../../../server/contract/filter.ts'
import type { PlacePage, ToldEntryOf } from '../../../server/contract/told/told.ts'
import { openHours } from '../../../server/contract/told/week-hours.ts'
import { WeekStrip } from '../../parts/WeekStrip.tsx'
import { monthWords, rangeWords } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useFilter } from '../../state/filter.ts'
import { maySee } from '../../state/home.ts'
import { useProfiles } from '../../state/profiles.ts'
import { useSession } from '../../state/session.ts'
import { defaultFilter } from '../../state/url.ts'
import { Figures } from '../map/PlaceProfile.tsx'
import { ReleasedOnly } from '../map/ReleasedOnly.tsx'
import { TabLink } from '../TabLink.tsx'
import { hasHours } from './has-hours.ts'
import { hoursWords } from './hours-words.ts'
import { PlaceWeek } from './PlaceWeek.tsx'

interface PlaceFiguresProps {
  page: PlacePage
  /** Entries of the venue itself, for its hours. */
  venues: readonly ToldEntryOf<'venue'>[]
}

/** What was counted here, around and near, and by hour against opening hours; the hours alone for who asks no counts. */
export function PlaceFigures({ page, venues }: PlaceFiguresProps) {
  const role = useSession((state) => state.session?.role ?? 'public')
  const demo = useSession((state) => state.session?.demo ?? false)
  const hours = venues.find(({ fields }) => fields.hours.length > 0)?.fields
  const sitting = venues.flatMap(({ fields }) => fields.sittingDays)
  const open = openHours(hours?.hours ?? [])
  const isRealAmongInvented = demo && page.venue !== null && !page.venue.fictional
  const counts = maySee('/', role) && !isRealAmongInvented
  const profile = useProfile(counts ? page.place.cells[0] : null)
  return (
    <section className="place-part">
      <h2>Incidents and opening hours</h2>
      {!maySee('/', role) && (
        <p className="quiet">
          Live counts are for police officers and analysts.{' '}
          <TabLink to="/released">Released figures of your area</TabLink>
        </p>
      )}
      {isRealAmongInvented && (
        <p className="quiet">
          Invented incidents are never shown beside a real business. The map shows the place around it.
        </p>
      )}
      {counts && profile?.failure && <p role="alert">{failureWords(profile.failure)}</p>}
      {counts && !profile?.failure && !profile?.profile && <p className="quiet">Counting …</p>}
      {profile?.profile && <Counted profile={profile.profile} open={open} ofVenue={page.venue !== null} />}
      {hours ? (
        <ul className="place-hours" aria-label={hours.type === 'youth-bus' ? 'Stop times' : 'Opening hours'}>
          {hoursWords(hours.hours).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="quiet">Opening hours are not known.</p>
      )}
      {hours && !(profile?.profile && hasHours(profile.profile)) && (
        <WeekStrip open={open} clock={null} label={`Open: ${hoursWords(hours.hours).join('; ')}`} />
      )}
      {sitting.length > 0 && <p className="quiet">Sits on {sitting.map(monthWords).join(', ')}</p>}
    </section>
  )
}

/** Of the place's cell, over the last twelve months and all kinds, whatever the map asks. */
function useProfile(cell: string | null) {
  const ready = useFilter((state) => state.ready)
  const held = useProfiles((state) => state.page)
  const ask = useProfiles((state) => state.ask)
  useEffect(() => {
    if (!ready || cell === null) return
    const asking = new AbortController()
    void ask('page', { kind: 'cell', id: cell }, canonicalFilter(defaultFilter()), asking.signal)
    return () => asking.abort()
  }, [ready, cell, ask])
  return cell !== null && held?.key === `cell:${cell}` ? held : null
}

function Counted({
  profile,
  open,
  ofVenue,
}: {
  profile: Profile
  open: readonly boolean[]
  ofVenue: boolean
}) {
  const { monthOnly, total, clock } = profile
  const period = defaultFilter()
  return (
    <>
      <p className="quiet">
        {period.from && period.to && `${rangeWords(period.from, period.to)}, all kinds. `}
        {ofVenue && 'Of the place around the venue: not of the venue itself.'}
      </p>
      <Figures profile={profile} />
      {hasHours(profile) && <PlaceWeek cell={profile.place.id} clock={clock} open={open} />}
      {total > 0 && monthOnly && <p className="quiet">These records say the month only, not the hour.</p>}
      <ReleasedOnly />
    </>
  )
}
