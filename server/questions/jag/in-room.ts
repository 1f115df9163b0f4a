import type { JagQuestion } from '../../contract/jag/question.ts'
import type { RoomQuestion } from '../../contract/jag/room.ts'
import type { Told } from '../../contract/told/told.ts'
import { type Viewer, visitor } from '../../contract/viewer.ts'
import { listenersOf, mayHear, mayOpenRoom, readableInRoom } from '../../disclosure/room-policy.ts'
import { Refused } from '../../errors.ts'
import type { Asking } from '../asking.ts'

/** A question asked aloud: what the room may hear, and as whom its figures are asked. */
export interface InRoom {
  readonly room: RoomQuestion
  readonly listeners: readonly Viewer[]
  /** Who asks, held to the sources of the room. */
  readonly asking: Asking
  hears(told: Told): boolean
}

/**
 * Holds a question to a room. Refuses `unknownValue` for parties of an agreement that is not in force, not this person's,
 * or not over shared records: which of these is not told; `notReleased` for a saved area before the public.
 */
export function inRoom(asking: Asking, { room, filter }: JagQuestion): InRoom {
  const { viewer, agreements } = asking
  if (!mayOpenRoom(viewer, room, asking)) throw new Refused('unknownValue', { param: 'room' })
  const isPublic = room.audience === 'public'
  if (isPublic && filter.area.length > 0) throw new Refused('notReleased', { param: 'area' })
  const listeners = listenersOf(room, agreements)
  const readable = readableInRoom(room, asking)
  // A figure goes through gate 2 as one of those who listen would get it, never as more.
  const heardAs =
    room.audience === 'parties' ? viewer : isPublic ? visitor : { ...listeners[0], account: null }
  return {
    room,
    listeners,
    asking: { ...asking, viewer: heardAs, readable, releasedOnly: [] },
    hears: (told) => mayHear(room, listeners, told),
  }
}
