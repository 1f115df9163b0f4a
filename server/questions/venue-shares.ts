import { venueConcentration } from '../analysis/venue-concentration.ts'
import type { Venue } from '../contract/answers.ts'
import type { Filter } from '../contract/filter.ts'
import { isInvented } from '../contract/sources.ts'
import type { VenueShares } from '../contract/venue-shares.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { mapRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { histogramsOf } from './answer-cache.ts'
import { type Asking, dataVersionOf } from './asking.ts'
import { ringsAround } from './place-surroundings.ts'
import { select } from './select.ts'

/** A list longer than this is not read. */
const mostRanked = 100

/**
 * Venues of a kind (without: the one with most venues) ranked by incidents near each. The filter's own wards and areas are
 * left out. Beside invented figures stand invented venues only. Refuses `unknownValue` for a kind that no venue has; else
 * as `select`.
 */
export function venueShares(
  asking: Asking,
  { filter, kind }: { filter: Filter; kind: string | null },
): Released<VenueShares> {
  const everywhere: Filter = { ...filter, ward: [], area: [] }
  const besideInvented = select(asking, everywhere).sources.some(isInvented)
  const venues = asking.venues.list().filter(({ fictional }) => !besideInvented || fictional)
  const kinds = kindsOf(venues)
  if (kind !== null && !kinds.some((each) => each.kind === kind))
    throw new Refused('unknownValue', { param: 'kind' })
  const chosen = kind ?? kinds[0]?.kind ?? ''
  const compared = venues.filter((venue) => venue.kind === chosen)
  const answer = mapRaw(histogramsOf(asking, everywhere), ({ everyCell }): VenueShares => {
    const { total, near, half } = venueConcentration(
      compared.map(({ cell }) => cellsNear(asking, cell)),
      everyCell,
    )
    const ranked = compared
      .map(({ id, name, ward }, at) => ({
        ...{ id, name, near: near[at], share: total === 0 ? 0 : near[at] / total },
        ward: asking.area.knownWard(ward)?.name ?? '',
      }))
      .sort((a, b) => b.near - a.near || (a.name < b.name ? -1 : 1))
      .slice(0, mostRanked)
    return { kinds, kind: chosen, total, half, ranked, dataVersion: dataVersionOf(asking) }
  })
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

function kindsOf(venues: readonly Venue[]): VenueShares['kinds'] {
  const counts = new Map<string, number>()
  for (const { kind } of venues) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Array.from(counts, ([kind, count]) => ({ kind, venues: count })).sort(
    (a, b) => b.venues - a.venues || (a.kind < b.kind ? -1 : 1),
  )
}

function cellsNear({ area }: Asking, text: string): number[] {
  const cell = area.knownCell(text)
  return cell === undefined ? [] : [...ringsAround(area, area.cellNumber(cell)).keys()]
}
