import { type ReactNode, useEffect } from 'react'
import type { ChangedEntry, Changes, WatchState } from '../../../server/contract/watches.ts'
import { CountText } from '../../parts/CountText.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { monthWords, rangeWords } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { maySee } from '../../state/home.ts'
import { useSession } from '../../state/session.ts'
import { hasNews, useWatches } from '../../state/watches.ts'
import { pageOf } from '../places/place-chain.ts'
import { placesSearch } from '../places/places-link.ts'
import { agencyName, kindLabel, toldTitle } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import { MailSwitch } from './MailSwitch.tsx'
import '../places/places.css'
import '../places/places-print.css'
import './changes.css'

/** What changed since this person last looked, and the places that they watch. */
export function ChangesScreen() {
  const changes = useWatches((state) => state.changes)
  const failure = useWatches((state) => state.failure)
  const { loadChanges } = useWatches.getState()
  useEffect(() => void loadChanges(), [loadChanges])
  return (
    <div className="places changes">
      <h1>What changed</h1>
      {!changes && failure && (
        <Notice
          title="This could not be read."
          tone="trouble"
          action={{ label: 'Try again', run: () => void loadChanges() }}
        >
          {failureWords(failure)}
        </Notice>
      )}
      {!changes && !failure && <p className="data-loading">Looking …</p>}
      {changes && <Found changes={changes} trouble={failure && failureWords(failure)} />}
    </div>
  )
}

function Found({ changes, trouble }: { changes: Changes; trouble: string | null }) {
  const news = hasNews({ changes })
  return (
    <>
      <div className="changes-head">
        <p className="quiet" role="status">
          {news ? 'Since' : 'Nothing new since'} {changes.hasLooked && 'you last looked, '}
          {monthWords(changes.since.slice(0, 10))}.
        </p>
        {news && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => void useWatches.getState().looked()}
          >
            I have seen this
          </button>
        )}
      </div>
      <Trouble>{trouble}</Trouble>
      {changes.release?.isNew && <ReleaseLine number={changes.release.number} />}
      {changes.entries.length > 0 && (
        <Part title="Written or changed">
          <ul className="changes-list">
            {changes.entries.map((changed) => (
              <EntryLine key={changed.entry.id} changed={changed} />
            ))}
          </ul>
        </Part>
      )}
      <Watches changes={changes} />
      <MailSwitch />
    </>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="changes-part">
    <h2>{title}</h2>
    {children}
  </section>
)

function ReleaseLine({ number }: { number: number }) {
  const role = useSession((state) => state.session?.role ?? 'public')
  return (
    <Part title="New release">
      <p>
        Release {number} of the partners’ figures stands now.{' '}
        {maySee('/released', role) && <TabLink to="/released">See what it says</TabLink>}
      </p>
    </Part>
  )
}

const whatWords: Readonly<Record<ChangedEntry['what'], string>> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  restored: 'Brought back',
  step: 'Something was done',
}

function EntryLine({ changed: { why, what, at, agency, entry } }: { changed: ChangedEntry }) {
  const page = pageOf(entry)
  const title = `${kindLabel(entry.kind)}: ${toldTitle(entry)}`
  const where = [entry.place?.name, entry.place?.ward].filter(Boolean).join(', ')
  return (
    <li>
      <span>
        <strong>{whatWords[what]}.</strong>{' '}
        {page ? (
          <TabLink to="/places" search={placesSearch({ place: page })}>
            {title}
          </TabLink>
        ) : (
          title
        )}
        {where && `, ${where}`}
      </span>
      <span className="quiet">
        {agencyName(agency)}, {monthWords(at.slice(0, 10))}
        {why === 'watched' ? ' · at a place you watch' : ' · your agency is named on it'}
      </span>
    </li>
  )
}

function Watches({ changes }: { changes: Changes }) {
  const { watches, counted } = changes
  return (
    <Part title="Places you watch">
      {watches.length === 0 && (
        <p>
          None yet. Press “Watch this place” on the page of a place: you are told here when something is
          written there, or when more happens than its own history lets one expect.
        </p>
      )}
      <ul className="changes-list">
        {watches.map((watch) => (
          <WatchLine key={watch.id} watch={watch} />
        ))}
      </ul>
      {watches.length > 0 && counted.length > 0 && (
        <p className="quiet">
          Counted for you: {counted.join('; ')}. A place stands out here when its last month lies above what
          its own months before let one expect; by chance alone that happens in two or three of 100 months.
        </p>
      )}
    </Part>
  )
}

const rings = ['', ' and about 200 m around', ' and about 330 m around']

function WatchLine({ watch }: { watch: WatchState }) {
  const { id, kind, place, name, ward, isGone, verdict, sentence, came } = watch
  const page = kind === 'area' ? null : ({ kind: kind === 'venue' ? 'venue' : 'cell', id: place } as const)
  const role = useSession((state) => state.session?.role ?? 'public')
  return (
    <li className={verdict === 'above' ? 'changes-above' : undefined}>
      <span>
        {page && !isGone && maySee('/places', role) ? (
          <TabLink to="/places" search={placesSearch({ place: page })}>
            {name}
          </TabLink>
        ) : (
          name
        )}
        {ward && `, ${ward}`}
        <span className="quiet">{rings[watch.rings] ?? ''}</span>
      </span>
      {!isGone && (
        <span>
          {verdict === 'above' && <strong>More than expected. </strong>}
          {sentence}
        </span>
      )}
      {came && (
        <span className="quiet">
          Figures of {rangeWords(came.from, came.to)} came in: <CountText count={came.count} /> here.
        </span>
      )}
      <button
        type="button"
        className="button"
        aria-label={`Watch ${name} no longer`}
        onClick={() => void useWatches.getState().remove(id)}
      >
        Watch no longer
      </button>
    </li>
  )
}
