import type { Reference } from '../../../server/contract/reference.ts'
import { useReference } from '../../state/reference.ts'
import { periodWords } from './month-words.ts'

type Source = Reference['sources'][number]

const overlapWords: Record<string, string> = {
  'recorded-crime': 'Recorded crime',
  'stop-search': 'Stop and search',
}

/** What is loaded, how precise it is, and which sources tell of the same events. */
export function SourcesTab() {
  const reference = useReference((state) => state.reference)
  const venues = useReference((state) => state.venues.length)
  if (reference === null) return <p className="data-loading">Loading the sources …</p>
  const counted = reference.sources.filter(({ answers }) => !answers)
  const surveys = reference.sources.some(({ answers }) => answers)
  const groups = [...new Set(counted.map(({ overlap }) => overlap))]
  return (
    <>
      {groups.map((group) => (
        <OverlapGroup
          key={group}
          title={overlapWords[group] ?? group}
          sources={counted.filter(({ overlap }) => overlap === group)}
        />
      ))}
      <section className="overlap-group">
        <h2>Places</h2>
        <p className="quiet">
          {venues.toLocaleString('en-GB')} venues of the food-hygiene register as it is loaded here: they
          orient, and count nothing.
        </p>
      </section>
      {surveys && (
        <section className="overlap-group">
          <h2>Surveys</h2>
          <p className="quiet">
            What people answered, by ward and month or quarter, stands in the profile of a ward under “What
            people say”. It is never added to incidents, and numbers below 10 are not kept.
          </p>
        </section>
      )}
      <section className="licence" aria-labelledby="licence-title">
        <h2 id="licence-title">Licence and attribution</h2>
        <p>{reference.attribution}</p>
        <p className="quiet">
          It stands on the map and travels with every export and print. Wards, cells and names:{' '}
          {reference.areaName}, pack {reference.areaVersion.slice(0, 12)}.
        </p>
      </section>
    </>
  )
}

function OverlapGroup({ title, sources }: { title: string; sources: readonly Source[] }) {
  return (
    <section className="overlap-group">
      <h2>{title}</h2>
      {sources.length > 1 && (
        <p className="quiet">
          These describe the same events, so they are never added together: the map counts one of them at a
          time, the most precise that covers the period, and says which.
          {sources.some(({ activity }) => activity) && ' What police did is never added to what happened.'}
        </p>
      )}
      <ul className="source-list">
        {sources.map((source) => (
          <li key={source.id} className={source.incidents === 0 ? 'not-loaded' : undefined}>
            <span className="source-name">
              <strong>{source.label}</strong>
              <span className="data-chips">
                <span className="data-chip">{source.class}</span>
                <span className="data-chip">{source.cells ? 'place cells' : 'wards only'}</span>
                <span className="data-chip">{source.days ? 'days and hours' : 'month only'}</span>
                {source.snapped && <span className="data-chip">snapped by the publisher</span>}
              </span>
            </span>
            <span className="source-months">
              {source.incidents > 0 ? periodWords(source.months) : 'not loaded'}
            </span>
            <span className="number">{source.incidents > 0 && source.incidents.toLocaleString('en-GB')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
