import type { Filter } from '../../server/contract/filter.ts'
import { type Source, sources } from '../../server/contract/sources.ts'
import type { Room } from './present.ts'

const every: readonly Source[] = sources

/**
 * A filter as it may be asked before a room: for the parties of an agreement its own source, and beside it one
 * published source of each other group of events; where the question is of another kind, published ones alone. A
 * choice among these stays, any other is dropped. Protected records are never shown in company.
 *
 * @param asked whether police activity is asked about, and which sources have records
 */
export function heldToRoom(
  filter: Filter,
  room: Room | null,
  asked: { activity: boolean; withRecords: ReadonlySet<string> },
): Filter {
  if (room === null || room.audience !== 'parties') return filter
  const isOwn = ({ id, class: dataClass }: Source): boolean =>
    dataClass === 'shared' && room.sources.includes(id)
  const allowed = every.filter((source) => source.class === 'open' || isOwn(source))
  if (filter.source.length > 0 && filter.source.every((id) => allowed.some((source) => source.id === id)))
    return { ...filter, class: ['open', 'shared'] }
  const ofKind = allowed.filter(({ activity }) => activity === asked.activity)
  const own = ofKind.filter(isOwn)
  // No source named means the server's choice, and that is among the published ones only.
  if (own.length === 0) return { ...filter, source: [], class: ['open'] }
  const groups = new Set(ofKind.map(({ overlap }) => overlap))
  for (const { overlap } of own) groups.delete(overlap)
  const published = [...groups].flatMap((group) =>
    ofKind
      .filter(({ id, overlap }) => overlap === group && asked.withRecords.has(id))
      .sort((a, b) => a.precedence - b.precedence)
      .slice(0, 1),
  )
  const source = [...own, ...published].map(({ id }) => id).sort()
  return { ...filter, source, class: ['open', 'shared'] }
}

/** On a projector survey answers are for the parties of an agreement over surveys only. */
export function mayShowSurveys(room: Room | null): boolean {
  return room === null || (room.audience === 'parties' && room.sources.includes('survey'))
}
