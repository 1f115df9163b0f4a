import { reporters } from '../../../server/contract/access.ts'
import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import type { Session } from '../../../server/contract/reference.ts'
import type { Room } from '../../state/present.ts'

export interface RoomChoice {
  id: string
  label: string
  words: string
  room: Room
}

const everyRoom: RoomChoice = {
  id: 'public',
  label: 'The public',
  words: 'Residents, members, the press: published data and the release by zone and year.',
  room: { audience: 'public' },
}
const partnersRoom: RoomChoice = {
  id: 'partners',
  label: 'Partners',
  words: 'People of partner agencies only: the release by small zone and quarter.',
  room: { audience: 'partners' },
}

/**
 * Rooms that a person can show, the one that sees least first: nobody presents more than the own role and agency may
 * ask. Protected sources are never shown in company, so their agreements are no rooms.
 */
export function roomChoices(
  { role, agency }: Pick<Session, 'role' | 'agency'>,
  agreements: readonly AgreementEntry[],
): readonly RoomChoice[] {
  if (!reporters.some((each) => each === role)) return [everyRoom]
  const asksLive = role !== 'partner'
  const own = agreements.filter(
    (agreement) =>
      agreement.class === 'shared' && agreement.state === 'inForce' && agreement.parties.includes(agency),
  )
  return [everyRoom, partnersRoom, ...(asksLive ? own.map(partiesRoom) : [])]
}

const partiesRoom = ({ reference, source, sourceLabel }: AgreementEntry): RoomChoice => ({
  id: reference,
  label: `Parties of agreement ${reference}`,
  words: `Published data and ${sourceLabel}, by place. Nothing protected.`,
  room: { audience: 'parties', agreement: reference, sources: [source] },
})
