import type { JagPack } from '../../../server/contract/jag/pack.ts'
import type { RoomTold } from '../../../server/contract/jag/room.ts'
import { monthWords } from '../../parts/words.ts'
import { agencyName } from '../places/told-words.ts'

/** For whom a paper is, as its first page says it. */
export function audienceWords({ audience, agreement }: RoomTold): string {
  if (audience === 'public') return 'For the public: Part 1 of the meeting'
  if (audience === 'partners') return 'For partners: not for publication'
  return `For the parties of agreement ${agreement}: not for publication`
}

/** Who gets it. */
export const distributionWords = ({ agencies, audience }: RoomTold): string =>
  agencies.length > 0
    ? `Goes to: ${agencies.map(agencyName).join(', ')}.`
    : audience === 'public'
      ? 'May be published.'
      : audience === 'partners'
        ? 'Goes to partner agencies: only what every one of them may read is in it.'
        : 'Goes to every party of the agreement.'

/** What stands over it: the group and its area. */
export const paperTitle = ({ areaName }: Pick<JagPack, 'areaName'>): string =>
  `Joint action group, ${areaName}`
export const paperDayWords = ({ agenda }: Pick<JagPack, 'agenda'>): string => monthWords(agenda.today)

/** Over what must be known to read it. */
export const limitsTitle = 'How it was made, and its limits'

/** What stands on every page while records are invented. */
export const inventedWords = 'Demonstration data: the incidents are invented. Do not act on this paper.'

/** `jag-pack-public-2026-11-22`: what its files are called. */
export const packName = ({ agenda: { room, today } }: Pick<JagPack, 'agenda'>): string =>
  `jag-pack-${room.audience}-${today}`
