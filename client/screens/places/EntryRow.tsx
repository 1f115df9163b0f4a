import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { monthWords } from '../../parts/words.ts'
import { useNow } from '../../state/now.ts'
import { TabLink } from '../TabLink.tsx'
import { EntryCard } from './EntryCard.tsx'
import { pageNear, pageOf } from './place-chain.ts'
import { placesSearch } from './places-link.ts'
import { agencyName, standingWords, toldDetail, toldTitle } from './told-words.ts'

/** A line of a list. Pressed, it opens the page of its place; what is at no one place is read and changed here. */
export function EntryRow({ entry }: { entry: ToldEntry }) {
  const { place } = entry
  const page = pageOf(entry)
  const near = pageNear(entry)
  const now = useNow((state) => state.now)
  const isAssessment = entry.kind === 'assessment'
  if (!place || !(page || isAssessment))
    return (
      <li className="places-card-row">
        <EntryCard entry={entry} where={place ? [place.name, place.ward].filter(Boolean).join(', ') : ''} />
        {near && (
          <TabLink to="/places" search={placesSearch({ place: near })} className="link-button">
            Open the page of the place in its middle
          </TabLink>
        )}
      </li>
    )
  const standing = standingWords(entry, now)
  const isPast = entry.standing.isFaded || entry.standing.isOver
  return (
    <li className={isPast ? 'places-row places-row-past' : 'places-row'}>
      <TabLink to="/places" search={placesSearch(isAssessment ? { assessment: entry.id } : { place: page })}>
        <span className="places-row-place">
          <strong>{place.name}</strong> {place.ward}
        </span>
        <span className="places-row-what">
          {toldTitle(entry)}
          {toldDetail(entry) && <span className="quiet"> · {toldDetail(entry)}</span>}
        </span>
        <span className="places-row-standing">
          {standing}
          <span className="quiet">
            {agencyName(entry.agency)}, {monthWords(entry.madeOn)}
          </span>
        </span>
      </TabLink>
    </li>
  )
}
