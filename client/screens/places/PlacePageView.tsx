import { useEffect } from 'react'
import type { PlacePage } from '../../../server/contract/told/told.ts'
import type { WatchDraft } from '../../../server/contract/watches.ts'
import { Notice } from '../../parts/Notice.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { maySee } from '../../state/home.ts'
import { useReference } from '../../state/reference.ts'
import { useSession } from '../../state/session.ts'
import { type PlaceRef, placeRefText, useTold } from '../../state/told.ts'
import { planSearch } from '../patrol/patrol-link.ts'
import { TabLink } from '../TabLink.tsx'
import { AddMenu, useWritable } from './AddMenu.tsx'
import { BackTo } from './BackTo.tsx'
import { ChainDates } from './ChainDates.tsx'
import './chain-dates.css'
import { DoneNote } from './DoneNote.tsx'
import { DoseChart } from './DoseChart.tsx'
import { EntryCard } from './EntryCard.tsx'
import { EntryRow } from './EntryRow.tsx'
import { Part } from './Part.tsx'
import { PlaceFigures } from './PlaceFigures.tsx'
import { chainOf, type PlaceChain, venueHoursOf, whereWords } from './place-chain.ts'
import { placesSearch } from './places-link.ts'
import { ServiceHours } from './ServiceHours.tsx'
import { toldTitle } from './told-words.ts'
import { VenueShare } from './VenueShare.tsx'
import { WatchButton } from './WatchButton.tsx'

/** All that is known, told and done about one place. */
export function PlacePageView({ place }: { place: PlaceRef }) {
  const held = useTold((state) => state.page)
  const open = useTold((state) => state.open)
  const { kind, id } = place
  useEffect(() => void open({ kind, id }), [open, kind, id])
  // What was made of what stands here is not always agreed here.
  const load = useTold((state) => state.load)
  useEffect(() => void load(['action']), [load])
  const shown = held?.of === placeRefText(place) ? held : null
  return (
    <div className="places place-page">
      <BackTo>All places</BackTo>
      <DoneNote />
      {shown?.failure && (
        <Notice
          title="This place was not found."
          tone="trouble"
          action={{ label: 'Try again', run: () => void open(place) }}
        >
          {failureWords(shown.failure)}
        </Notice>
      )}
      {!shown?.failure && !shown?.page && <p className="data-loading">Looking it up …</p>}
      {shown?.page && <Page page={shown.page} place={place} />}
    </div>
  )
}

/** A venue with what is around it; a place cell likewise. */
const watchOf = ({ kind, id }: PlaceRef): WatchDraft =>
  kind === 'venue' ? { kind, id } : { kind: 'circle', id, rings: 1 }

function Page({ page, place }: { page: PlacePage; place: PlaceRef }) {
  const role = useSession((state) => state.session?.role ?? 'public')
  const chain = chainOf(page.entries)
  const [cell] = page.place.cells
  return (
    <>
      <header className="places-head">
        <div>
          <h1>{page.place.name}</h1>
          <p className="quiet">
            {[page.venue?.kind ?? 'Place about 130 m across', page.place.ward].filter(Boolean).join(', ')}
            {page.venue?.fictional && ' · invented, for the demonstration'}
          </p>
        </div>
        <div className="places-head-buttons">
          {maySee('/', role) && (
            <>
              <TabLink to="/" search={`?select=cell:${cell}`} className="button">
                Show on the map
              </TabLink>
              <TabLink to="/evaluate" search={`?cell=${cell}`} className="button">
                Did something work here?
              </TabLink>
            </>
          )}
          <WatchButton draft={watchOf(place)} what="this place" />
          <AddMenu place={place} />
        </div>
      </header>
      <ChainDates chain={chain} />
      <div className="place-columns">
        <div>
          <Chain chain={chain} place={place} page={page} />
        </div>
        <div>
          <PlaceFigures page={page} venues={venueHoursOf(chain, page.place)} />
          <VenueShare page={page} />
          <VenuesHere page={page} />
          <Part title="Who looks after it">
            {page.contacts.length === 0 && (
              <p className="quiet">
                Nobody is named yet.{' '}
                <TabLink to="/places" search={placesSearch({ add: 'contact' })}>
                  Add a contact
                </TabLink>
              </p>
            )}
            {page.contacts.map((entry) => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </Part>
          <Part title="When somebody is there for young people">
            <ServiceHours page={page} />
          </Part>
          {chain.services.length > 0 && (
            <Part title="Services here">
              <Cards entries={chain.services} />
            </Part>
          )}
          {chain.venues.length > 0 && (
            <Part title="Venues that were entered">
              <Cards entries={chain.venues} />
            </Part>
          )}
        </div>
      </div>
    </>
  )
}

/** From what was noticed to what happened. Parts that come later are said once, in one line. */
function Chain({ chain, place, page }: { chain: PlaceChain; place: PlaceRef; page: PlacePage }) {
  const writable = useWritable()
  return (
    <>
      <Part title="1. Noticed">
        {chain.noticed.length === 0 && (
          <p className="quiet">
            Nothing that you may read.{' '}
            <TabLink to="/places" search={placesSearch({ place, add: 'concern' })}>
              Note a concern
            </TabLink>
          </p>
        )}
        <Cards entries={chain.noticed} />
      </Part>
      <Part title="2. Assessed">
        {chain.assessed.length === 0 && (
          <p className="quiet">
            No assessment that you may read.
            {writable.includes('assessment') && (
              <>
                {' '}
                <TabLink to="/places" search={placesSearch({ place, add: 'assessment' })}>
                  Assess this place
                </TabLink>
              </>
            )}
          </p>
        )}
        <ul className="places-rows">
          {chain.assessed.map(({ entry }) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      </Part>
      <Part title="3. Agreed and in force">
        {chain.agreed.length === 0 && (
          <p className="quiet">No action, power or impact day that you may read.</p>
        )}
        <Cards entries={chain.agreed} />
      </Part>
      <Part title="4. Patrolled">
        {chain.patrolled.length === 0 && <p className="quiet">No plan of a shift that you may read.</p>}
        <ul className="place-hours place-shifts">
          {chain.patrolled.map((near) => (
            <li key={near.entry.id}>
              <TabLink to="/patrol" search={planSearch(near.entry.id)}>
                {toldTitle(near.entry)}
              </TabLink>{' '}
              <span className="quiet">{whereWords(near)}</span>
            </li>
          ))}
        </ul>
        <DoseChart page={page} />
      </Part>
      <Part title="5. What happened">
        {chain.outcomes.length === 0 && <p className="quiet">Nothing has been closed yet.</p>}
        <Cards entries={chain.outcomes} />
      </Part>
    </>
  )
}

const Cards = ({ entries }: { entries: PlacePage['entries'] | PlaceChain['noticed'] }) => (
  <>
    {entries.map((near) => (
      <EntryCard key={near.entry.id} entry={near.entry} where={whereWords(near)} />
    ))}
  </>
)

/** Most venues that a cell's page lists. */
const mostVenues = 8

/** Venues of a cell, each with its own page. Among invented records a real business is not named beside them. */
function VenuesHere({ page }: { page: PlacePage }) {
  const venues = useReference((state) => state.venues)
  const demo = useSession((state) => state.session?.demo ?? false)
  const here = venues.filter(
    ({ id, cell, fictional }) =>
      page.place.cells.includes(cell) && id !== page.place.id && (!demo || fictional),
  )
  if (here.length === 0) return null
  return (
    <Part title="Venues here">
      <ul className="place-venues">
        {here.slice(0, mostVenues).map(({ id, name, kind }) => (
          <li key={id}>
            <TabLink to="/places" search={placesSearch({ place: { kind: 'venue', id } })}>
              {name}
            </TabLink>{' '}
            <span className="quiet">{kind}</span>
          </li>
        ))}
      </ul>
      {here.length > mostVenues && <p className="quiet">and {here.length - mostVenues} more</p>}
    </Part>
  )
}
