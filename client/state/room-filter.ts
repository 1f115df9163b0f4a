import type { Filter } from '../../server/contract/filter.ts'
import { sources } from '../../server/contract/sources.ts'
import type { Room } from './present.ts'

const published: ReadonlySet<string> = new Set(
  sources.filter((source) => source.class === 'open').map(({ id }) => id),
)

/**
 * A filter as it may be asked before a room: for the parties of an agreement published sources and the agreement's
 * own; a choice among these stays, any other is dropped. Protected records are never shown in company.
 */
export function heldToRoom(filter: Filter, room: Room | null): Filter {
  if (room === null || room.audience !== 'parties') return filter
  const allowed = [...published, ...room.sources].sort()
  const chosen = filter.source.filter((source) => allowed.includes(source))
  return { ...filter, source: chosen.length > 0 ? chosen : allowed, class: ['open', 'shared'] }
}
