import type { PlacePage, ToldEntry, ToldEntryOf } from '../../../server/contract/told/told.ts'
import type { PlaceRef } from '../../state/told.ts'

type Near = PlacePage['entries'][number]

/** A place's records in the order of the chain; each part nearest first, as they came. */
export interface PlaceChain {
  readonly noticed: readonly Near[]
  readonly assessed: readonly Near[]
  readonly agreed: readonly Near[]
  /** Plans of shifts, also of those that are over. */
  readonly patrolled: readonly Near[]
  /** What became of it: reports that were closed, work that is done, days that are over. */
  readonly outcomes: readonly Near[]
  readonly services: readonly Near[]
  readonly venues: readonly (Near & { entry: ToldEntryOf<'venue'> })[]
}

export const noticedKinds: readonly ToldEntry['kind'][] = ['notice', 'concern', 'report']
export const agreedKinds: readonly ToldEntry['kind'][] = ['action', 'impactDay', 'power', 'menu']

/** Concern → assessment → action → patrol → outcome: the parts that exist; each record stands in one of them. */
export function chainOf(entries: readonly Near[]): PlaceChain {
  const isOutcome = ({ entry }: Near): boolean =>
    entry.kind === 'evaluation' ||
    (entry.kind !== 'concern' && entry.kind !== 'patrol' && entry.standing.isOver)
  const of = (kinds: readonly ToldEntry['kind'][]) =>
    entries.filter((near) => kinds.includes(near.entry.kind) && !isOutcome(near))
  return {
    noticed: of(noticedKinds),
    assessed: of(['assessment']),
    agreed: of(agreedKinds),
    patrolled: of(['patrol']),
    outcomes: entries.filter(isOutcome),
    services: entries.filter(({ entry }) => entry.kind === 'service'),
    venues: entries.flatMap(({ steps, entry }) => (entry.kind === 'venue' ? [{ steps, entry }] : [])),
  }
}

/** Hours of the venue whose page it is, or of the venues of our own that stand at this very place. */
export function venueHoursOf(chain: PlaceChain, place: PlacePage['place']): ToldEntryOf<'venue'>[] {
  return chain.venues
    .filter(({ steps, entry }) =>
      place.kind === 'venue'
        ? entry.id === place.id || entry.fields.register === place.id || entry.place?.id === place.id
        : steps === 0,
    )
    .map(({ entry }) => entry)
}

/**
 * The page that a record belongs to: a venue's own, else that of its place; null for what is at no one place.
 */
export function pageOf(entry: ToldEntry): PlaceRef | null {
  if (entry.kind === 'venue') return { kind: 'venue', id: entry.fields.register ?? entry.id }
  const { place } = entry
  return place === null || place.kind === 'cells' ? null : { kind: place.kind, id: place.id }
}

/** The same, and for an area the page of the place in its middle. */
export function pageNear(entry: ToldEntry): PlaceRef | null {
  const cells = entry.place?.cells ?? []
  const middle = cells[Math.floor(cells.length / 2)]
  return pageOf(entry) ?? (middle === undefined ? null : { kind: 'cell', id: middle })
}

const stepWords = ['', 'around, about 200 m', 'near, about 330 m']

/** How far a record lies from the place, in words; nothing when it is right here. */
export const whereWords = ({ steps, entry }: Near): string =>
  steps === 0 ? '' : [entry.place?.name, stepWords[steps]].filter(Boolean).join(', ')
