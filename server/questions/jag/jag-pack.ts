import { type JagAgenda, placesOn } from '../../contract/jag/agenda.ts'
import type { JagPack } from '../../contract/jag/pack.ts'
import type { JagQuestion } from '../../contract/jag/question.ts'
import { marking } from '../../contract/marking.ts'
import { isInvented } from '../../contract/sources.ts'
import { releaseTogether } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { dateInWords } from '../filter-words.ts'
import { roomDose } from '../patrol/patrol-dose.ts'
import { jagAgenda, sinceOf } from './agenda.ts'
import { inRoom } from './in-room.ts'

/** The agenda with more places, patrol since the last meeting, and what must stand on the paper beside it. Errors as `jagAgenda`. */
export function jagPack(asking: Asking, question: JagQuestion): Released<JagPack> {
  const { area, columns } = asking
  const { hears } = inRoom(asking, question)
  const since = sinceOf(asking, question)
  return releaseTogether(
    [jagAgenda(asking, question, placesOn.pack), roomDose(asking, { hears, since })] as const,
    (agenda, dose): JagPack => ({
      agenda,
      dose: question.room.audience === 'public' ? null : dose,
      marking,
      demonstration: [...columns.coverage.keys()].some(isInvented),
      ...{ areaName: area.name, vintage: area.defaultVintage, attribution: area.attribution },
      limits: limitsOf(agenda, area.defaultVintage),
    }),
  )
}

function limitsOf({ room, released, since }: JagAgenda, vintage: number): string[] {
  const isPublic = room.audience === 'public'
  return [
    isPublic
      ? 'Wards are ranked by how many incidents were counted. A ward with more people and more streets counts more.'
      : 'A place is a hexagon about 130 m across, ranked by how many incidents were counted; no exact point is stored.',
    'A change is against the same months a year before. “Within normal variation” means that such a difference comes about by itself.',
    ...(released
      ? [
          `Released figures are of release ${released.release}: rounded by a fixed rule, small ones withheld, whole periods only. They are never added to the counts above.`,
        ]
      : []),
    'Recorded incidents are what was reported and recorded, not all that happened. A place that stands out is a reason to look, not a judgement on anybody there.',
    `“No update” means that nobody has said anything of the action since ${dateInWords(since)}.`,
    ...(isPublic
      ? ['Part 1 of the meeting only. Places are named by ward unless the meeting agreed to name them.']
      : [
          'Actions about a home or a person are kept in the system that holds the case and do not stand here.',
        ]),
    `Wards: boundaries of ${vintage}.`,
  ]
}
