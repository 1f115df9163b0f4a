import { useEffect } from 'react'
import { canonicalFilter } from '../../../server/contract/filter.ts'
import type { PlacePage } from '../../../server/contract/told/told.ts'
import { countWords, shareWords } from '../../parts/words.ts'
import { useFilter } from '../../state/filter.ts'
import { maySee } from '../../state/home.ts'
import { useSession } from '../../state/session.ts'
import { defaultFilter } from '../../state/url.ts'
import { useVenueShares } from '../../state/venue-shares.ts'
import { sentenceOf } from './venue-words.ts'

/** Where this venue stands among those of its kind; nothing for a cell, and nothing real beside invented figures. */
export function VenueShare({ page }: { page: PlacePage }) {
  const ready = useFilter((state) => state.ready)
  const role = useSession((state) => state.session?.role ?? 'public')
  const demo = useSession((state) => state.session?.demo ?? false)
  const { shares, ask } = useVenueShares()
  const kind = page.venue?.kind ?? null
  const isAsked = kind !== null && maySee('/', role) && (!demo || page.venue?.fictional === true)
  useEffect(() => {
    if (ready && isAsked) void ask(canonicalFilter(defaultFilter()), kind)
  }, [ready, isAsked, kind, ask])
  if (!isAsked || shares?.kind !== kind) return null
  const at = shares.ranked.findIndex(({ id }) => id === page.place.id)
  const own = shares.ranked[at]
  return (
    <section className="place-part">
      <h2>Among venues of its kind</h2>
      {own && (
        <p>
          Rank {countWords(at + 1)} by incidents near: {countWords(own.near)}, {shareWords(own.share)} of all
          near these.
        </p>
      )}
      <p className="quiet">
        {kind}: {sentenceOf(shares)}
      </p>
    </section>
  )
}
