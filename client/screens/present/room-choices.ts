import { reporters } from '../../../server/contract/access.ts'
import type { Role } from '../../../server/contract/reference.ts'
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

/** Rooms that a role can show: nobody presents more than the own role may ask. The narrowest view comes first. */
export function roomChoices(role: Role): readonly RoomChoice[] {
  const seesPartners = reporters.some((each) => each === role)
  return seesPartners ? [everyRoom, partnersRoom] : [everyRoom]
}
