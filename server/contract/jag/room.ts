import { z } from 'zod'
import { AgencyId } from '../agreement.ts'

/** Who is in the room, or gets the paper: the tiers of the projector, and the agencies that sit there. */

export const roomAudiences = ['public', 'partners', 'parties'] as const
export type RoomAudience = (typeof roomAudiences)[number]

/** At most so many agencies on a distribution list. */
const mostAgencies = 30
const reference = /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/

/**
 * A room as it is asked for. `agreement`: of the parties, whose source is told live. `agencies`: the distribution list;
 * only what each of them may read by itself is told. Empty: for partners what every partner reads, for parties all parties.
 */
export interface RoomQuestion {
  readonly audience: RoomAudience
  readonly agreement: string | null
  readonly agencies: readonly string[]
}

/** The same as an answer says it. */
export const RoomTold = z.object({
  audience: z.enum(roomAudiences),
  agreement: z.string().nullable(),
  agencies: z.array(z.string()),
})
export type RoomTold = z.infer<typeof RoomTold>

/** `public`, `partners` or `parties:REFERENCE`; without it the room that sees least. For anything else the parameter that is wrong. */
export function parseRoom(query: URLSearchParams): RoomQuestion | { param: 'room' | 'agencies' } {
  const text = query.get('room') ?? 'public'
  const named = (query.get('agencies') ?? '').split(',').filter((each) => each !== '')
  const agencies = [...new Set(named)].sort()
  if (agencies.length > mostAgencies || agencies.some((each) => !AgencyId.safeParse(each).success))
    return { param: 'agencies' }
  if (text === 'public' || text === 'partners') return { audience: text, agreement: null, agencies }
  const agreement = text.startsWith('parties:') ? text.slice('parties:'.length) : ''
  return reference.test(agreement) ? { audience: 'parties', agreement, agencies } : { param: 'room' }
}

/** The one text form of a room: the part of an address that asks it. */
export function roomQuery({ audience, agreement, agencies }: RoomQuestion): string {
  const room = audience === 'parties' ? `parties:${agreement}` : audience
  return [
    `room=${room}`,
    ...(agencies.length > 0 ? [`agencies=${[...agencies].sort().join(',')}`] : []),
  ].join('&')
}
