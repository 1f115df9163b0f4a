import { useEffect } from 'react'
import type { HiddenPlaces } from '../../../server/contract/hidden-places.ts'
import { counted } from '../../parts/words.ts'
import { useFilter } from '../../state/filter.ts'
import { useHiddenPlaces } from '../../state/hidden-places.ts'
import { askHiddenPlaces } from '../../state/marks-refresh.ts'
import { MakeAction } from '../jag/MakeAction.tsx'
import { hiddenReasons } from '../map/mark-words.ts'
import { TabLink } from '../TabLink.tsx'
import { EmptyList } from './EmptyList.tsx'
import { HiddenWards } from './HiddenWards.tsx'
import { placesSearch } from './places-link.ts'
import { ReadTrouble } from './ReadTrouble.tsx'

/** Places that people speak of and records hardly do, with the reason: where to look before anybody is hurt. */
export function HiddenPlacesList() {
  const ready = useFilter((state) => state.ready)
  const found = useHiddenPlaces((state) => state.found)
  const failure = useHiddenPlaces((state) => state.failure)
  useEffect(() => {
    if (ready) void askHiddenPlaces()
  }, [ready])
  if (failure)
    return (
      <ReadTrouble
        title="Hidden places could not be looked for."
        failure={failure}
        again={() => askHiddenPlaces()}
      />
    )
  if (!found) return <p className="data-loading">Comparing …</p>
  return (
    <>
      <HiddenCells found={found} />
      <HiddenWards found={found} />
    </>
  )
}

function HiddenCells({ found }: { found: HiddenPlaces }) {
  if (found.places === null)
    return (
      <div className="empty">
        <p className="empty-title">Too little to compare</p>
        <p>
          You may read concerns and reports about {counted(found.spokenOf, 'place')}. From five places on they
          are set against what is recorded.
        </p>
        <TabLink to="/places" search={placesSearch({ list: 'hidden', add: 'concern' })} className="button">
          Note a concern
        </TabLink>
      </div>
    )
  if (found.places.length === 0) return <EmptyList list="hidden" />
  return (
    <>
      <p className="quiet">
        Of the last twelve months, among all places of the area. Only what you may read is counted; faded
        concerns are not. {!found.comparedWithHospital && 'Your agency is no party of the A&E records.'}
      </p>
      <ol className="places-rows">
        {found.places.map(({ cell, name, ward, reason, sentence }) => (
          <li key={`${reason} ${cell}`} className="places-row">
            <TabLink to="/places" search={placesSearch({ place: { kind: 'cell', id: cell } })}>
              <span className="places-row-place">
                <strong>{name}</strong> {ward}
              </span>
              <span className="places-row-what">{hiddenReasons[reason]}.</span>
              <span className="places-row-standing">
                <span className="quiet">{sentence}</span>
              </span>
            </TabLink>
            <MakeAction
              from={{ kind: 'hidden', id: cell }}
              place={{ kind: 'cell', id: cell, name }}
              about={name}
              isLink
            />
          </li>
        ))}
      </ol>
    </>
  )
}
