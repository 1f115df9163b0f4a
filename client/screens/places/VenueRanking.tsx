import { useEffect, useId, useState } from 'react'
import { canonicalFilter } from '../../../server/contract/filter.ts'
import { SortableTable } from '../../parts/SortableTable.tsx'
import { shareWords } from '../../parts/words.ts'
import { useFilter } from '../../state/filter.ts'
import { useRoute } from '../../state/route.ts'
import { defaultFilter } from '../../state/url.ts'
import { useVenueShares } from '../../state/venue-shares.ts'
import { ReleasedOnly } from '../map/ReleasedOnly.tsx'
import { placesSearch } from './places-link.ts'
import { ReadTrouble } from './ReadTrouble.tsx'
import { sentenceOf } from './venue-words.ts'

/** Which few venues of a kind carry most of what happens near all of them. */
export function VenueRanking() {
  const ready = useFilter((state) => state.ready)
  const [kind, setKind] = useState<string | null>(null)
  const { shares, failure, ask } = useVenueShares()
  const id = useId()
  useEffect(() => {
    if (ready) void ask(canonicalFilter(defaultFilter()), kind)
  }, [ready, ask, kind])
  if (failure)
    return (
      <ReadTrouble
        title="The venues could not be compared."
        failure={failure}
        again={() => ask(canonicalFilter(defaultFilter()), kind)}
      />
    )
  if (!shares) return <p className="data-loading">Counting …</p>
  if (shares.kinds.length === 0)
    return (
      <div className="empty">
        <p className="empty-title">No venues to compare</p>
        <p>Once a register is brought in, or venues are entered, they are compared by kind.</p>
      </div>
    )
  return (
    <>
      <div className="places-filters">
        <label htmlFor={id}>
          <span>Kind of venue</span>
          <select
            id={id}
            className="field"
            value={shares.kind}
            onChange={({ target }) => setKind(target.value)}
          >
            {shares.kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {each.kind} ({each.venues})
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="venue-sentence" role="status">
        {sentenceOf(shares)}
      </p>
      <p className="quiet">
        Last twelve months, all kinds of incident. Near is the venue’s place cell and two rings around it,
        about 330 m: of the place, not of the venue itself. Where venues stand close together they share
        incidents, so that the shares add up to more than all.
      </p>
      <SortableTable
        caption={`${shares.kind}: incidents near each`}
        columns={[
          { label: 'Rank', number: true },
          { label: 'Venue' },
          { label: 'Ward' },
          { label: 'Near', number: true },
          { label: 'Of all near these', number: true },
        ]}
        rows={shares.ranked.map(({ id: venue, name, ward, near, share }, at) => ({
          id: venue,
          cells: [at + 1, name, ward, near, { sort: share, text: shareWords(share) }],
        }))}
        onOpen={(venue) =>
          useRoute.getState().go('/places', placesSearch({ place: { kind: 'venue', id: venue } }))
        }
      />
      <ReleasedOnly />
    </>
  )
}
