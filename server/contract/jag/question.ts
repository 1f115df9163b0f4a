import { z } from 'zod'
import type { Filter } from '../filter.ts'
import { parseRoom, type RoomQuestion } from './room.ts'

/** What an agenda or a pack is asked with. */
export interface JagQuestion {
  readonly filter: Filter
  readonly room: RoomQuestion
  /** London day of the last meeting; null: nobody says. */
  readonly since: string | null
  /** The meeting by its record; null: actions of every meeting and of none. */
  readonly meeting: string | null
  /** For figures of a release: `zone`. */
  readonly query: URLSearchParams
}

export type JagResult = { ok: true; question: JagQuestion } | { ok: false; param: string }

/** Reads the question out of a query and its filter. On failure names the parameter, never its value. */
export function parseJag(query: URLSearchParams, filter: Filter): JagResult {
  const room = parseRoom(query)
  if ('param' in room) return { ok: false, param: room.param }
  const since = query.get('since')
  if (since !== null && !z.iso.date().safeParse(since).success) return { ok: false, param: 'since' }
  const meeting = query.get('meeting')
  if (meeting !== null && !/^[A-Za-z0-9-]{1,60}$/.test(meeting)) return { ok: false, param: 'meeting' }
  return { ok: true, question: { filter, room, since, meeting, query } }
}
