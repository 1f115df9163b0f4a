import { canonicalFilter, parseFilter } from '../../../server/contract/filter.ts'
import { parseRoom, type RoomQuestion, roomQuery } from '../../../server/contract/jag/room.ts'

/** What a link to the projector or to a pack says: who listens, which meeting, since when, and the map's filter. */
export interface MeetingAsked {
  readonly room: RoomQuestion
  readonly meeting: string | null
  readonly since: string | null
  /** The canonical filter; empty: the last months as they are. */
  readonly filter: string
}

/** The question of an agenda or a pack as its address takes it. */
export const askedText = ({ room, meeting, since, filter }: MeetingAsked): string =>
  [
    filter,
    roomQuery(room),
    ...(meeting === null ? [] : [`meeting=${meeting}`]),
    ...(since === null || since === '' ? [] : [`since=${since}`]),
  ]
    .filter((part) => part !== '')
    .join('&')

/** The same back from an address, with the sitting. What cannot be read counts as not said: the room that sees least. */
export function readMeetingLink(search: string): {
  question: string
  room: RoomQuestion
  sitting: string
  /** The minutes are wanted, not the agenda. */
  isOfMinutes: boolean
} {
  const query = new URLSearchParams(search)
  const read = parseRoom(query)
  const room: RoomQuestion = 'param' in read ? { audience: 'public', agreement: null, agencies: [] } : read
  const filter = parseFilter(query)
  const question = askedText({
    room,
    meeting: query.get('meeting'),
    since: query.get('since'),
    filter: filter.ok ? canonicalFilter(filter.filter) : '',
  })
  return { question, room, sitting: query.get('sitting') ?? '', isOfMinutes: query.get('view') === 'minutes' }
}
