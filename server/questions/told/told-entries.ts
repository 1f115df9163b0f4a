import { liveReaders } from '../../contract/access.ts'
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

interface ToldListed {
  entries: ToldEntry[]
  next: string | null
}

/**
 * What people wrote, of the kinds asked for (all of them when none is named): all of it, or `most` at a time, newest
 * first, going on where `after` says. Refuses `unknownValue` for a kind that is none, `badValue` for the others.
 */
export function toldEntries(asking: Asking, query: URLSearchParams): Released<ToldListed> {
  const kinds = kindsIn(query)
  const most = mostIn(query)
  const { found, next } =
    most === null ? { found: asking.told.list(kinds), next: null } : pageOf(asking, kinds, query, most)
  return releaseTold(asking.viewer, found, (told) => ({ entries: shown(asking, told), next }))
}

const largestPage = 1000

function mostIn(query: URLSearchParams): number | null {
  const text = query.get('most')
  if (text === null) return null
  const most = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
  if (most < 1 || most > largestPage) throw new Refused('badValue', { param: 'most' })
  return most
}

/** So many as this reader may have; where the next begins is the last of them, so that it tells of nothing else. */
function pageOf(
  { told, viewer }: Asking,
  kinds: readonly ToldKind[],
  query: URLSearchParams,
  most: number,
): { found: Told[]; next: string | null } {
  let after = placeIn(query)
  let wanted = most + 1
  const found: Told[] = []
  while (found.length <= most) {
    const read = told.page(kinds, after, wanted)
    for (const each of read) if (mayReadTold(viewer, each)) found.push(each)
    const last = read.at(-1)
    if (read.length < wanted || last === undefined) break
    after = { madeOn: last.madeOn, id: last.id }
    // Where most of it is others', longer pages come sooner to an end.
    wanted *= 4
  }
  const last = found[most - 1]
  return {
    found: found.slice(0, most),
    next: found.length > most && last !== undefined ? `${last.madeOn}.${last.id}` : null,
  }
}

function placeIn(query: URLSearchParams): { madeOn: string; id: string } | null {
  const text = query.get('after')
  if (text === null) return null
  const match = /^(\d{4}-\d\d-\d\d)\.([A-Za-z0-9-]{1,60})$/.exec(text)
  if (!match) throw new Refused('badValue', { param: 'after' })
  return { madeOn: match[1], id: match[2] }
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

const mayAskHidden = ({ role }: Asking['viewer']): boolean => liveReaders.some((each) => each === role)

/** That there is a record at all is not told to whoever may not read it, by an action that came from it either. */
function withoutUnreadSource(
  viewer: Asking['viewer'],
  { fields }: Told,
  store: Asking['told'],
): Told['fields'] {
  if (!('caseIn' in fields) || fields.from === null) return fields
  // That a place was found hidden comes from live figures.
  if (fields.from.kind === 'hidden' && !mayAskHidden(viewer))
    return { ...fields, from: { ...fields.from, kind: 'cell' } }
  if (!ToldKindName.safeParse(fields.from.kind).success) return fields
  const source = store.find(fields.from.id)
  return source && source.removedAt === null && mayReadTold(viewer, source)
    ? fields
    : { ...fields, from: null }
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
    fields: withoutUnreadSource(viewer, told, store),
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
      ...{ update: step('update'), carry: step('carry'), ask: step('ask') },
    },
  }
  // `kind` says which fields these are; the store keeps both together.
  return entry as ToldEntry
}
