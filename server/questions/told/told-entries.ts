import type { NamedPlace } from '../../contract/told/place.ts'
import {
  type Told,
  type ToldEntry,
  type ToldHistory,
  type ToldKind,
  ToldKindName,
  type ToldStep,
  toldKindNames,
} from '../../contract/told/told.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import { leadsAssessment, mayChangeTold, mayReadTold, mayStep } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { placeNamer } from './name-place.ts'
import { roundsNow } from './rounds-now.ts'
import { standingOf } from './standing.ts'

/**
 * What people wrote, of the kinds asked for (all of them when none is named). Refuses `unknownValue` for a kind that is
 * none.
 */
export function toldEntries(asking: Asking, query: URLSearchParams): Released<{ entries: ToldEntry[] }> {
  const kinds = kindsIn(query)
  return releaseTold(asking.viewer, asking.told.list(kinds), (told) => ({ entries: shown(asking, told) }))
}

function kindsIn(query: URLSearchParams): readonly ToldKind[] {
  const asked = query.getAll('kind').flatMap((text) => text.split(','))
  if (asked.length === 0) return toldKindNames
  return asked.map((text) => {
    const kind = ToldKindName.safeParse(text)
    if (!kind.success) throw new Refused('unknownValue', { param: 'kind' })
    return kind.data
  })
}

/** Who changed what. Refuses `notFound`, also for one that this reader may not have. */
export function toldHistory(asking: Asking, { id }: { id: string }): Released<ToldHistory> {
  const told = asking.told.find(id)
  if (!told || !mayReadTold(asking.viewer, told)) throw new Refused('notFound', { param: 'id' })
  return releaseTold(asking.viewer, [told], () => ({ changes: asking.told.history(id) }))
}

/** Records as their reader gets them, in the order given. */
export function shown(asking: Asking, told: readonly Told[]): ToldEntry[] {
  const name = placeNamer(asking.area, asking.venues.list())
  return told.map((each) => entryOf(asking, each, each.place && name(each.place)))
}

function entryOf(
  { viewer, today, now, told: store }: Asking,
  told: Told,
  place: NamedPlace | null,
): ToldEntry {
  const step = (what: ToldStep['step']) => told.removedAt === null && mayStep(viewer, told, what)
  const { writtenAt: _, author: __, whole: ___, ...kept } = told
  const entry = {
    ...kept,
    agencies: [...told.agencies],
    place,
    standing: { ...standingOf(told, { today, now }), rounds: roundsNow(viewer, told, store) },
    may: {
      change: mayChangeTold(viewer, told),
      confirm: step('confirm') && told.steps.confirmed === null,
      renew: step('renew'),
      answer: step('answer'),
      own: step('own'),
      close: step('close'),
      see: step('see'),
      stage: step('stage'),
      lead: told.removedAt === null && leadsAssessment(viewer, told),
    },
  }
  // `kind` says which fields these are; the store keeps both together.
  return entry as ToldEntry
}
