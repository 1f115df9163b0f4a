import { dayNumber, dayText } from '../../contract/calendar.ts'
import { type JagAgenda, lookBackDays } from '../../contract/jag/agenda.ts'
import type { JagQuestion } from '../../contract/jag/question.ts'
import { roomQuery } from '../../contract/jag/room.ts'
import { releaseReceipt, releaseReference, releaseTogether } from '../../disclosure/gate.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { changes } from '../watch/changes.ts'
import { agendaRecords } from './agenda-records.ts'
import { type InRoom, inRoom } from './in-room.ts'
import { rankedPlaces } from './ranked-places.ts'
import { releasedPlaces } from './released-places.ts'

/**
 * What a meeting has to look at, for one room and asked anew: the first places, what changed, powers that end, actions,
 * evaluations, days of action and reviews. Figures go through gate 2 as one of the room would get them, records by the
 * reading rule of whoever asks and of everybody in the room. Refuses `unknownValue` for a meeting that is none, and as
 * `inRoom` and `select` do.
 */
export function jagAgenda(asking: Asking, question: JagQuestion, most: number): Released<JagAgenda> {
  const room = inRoom(asking, question)
  const since = sinceOf(asking, question)
  const { filter, query, meeting } = question
  return releaseTogether(
    [
      rankedPlaces(room, filter, most),
      releasedPlaces(room, filter, query, most),
      changedPlaces(room),
      agendaRecords(asking, room, { since, meeting }),
      // What the audit says: before whom it was asked.
      releaseReceipt(null, roomQuery(room.room)),
    ] as const,
    (places, released, changed, records, _): JagAgenda => ({
      room: { ...room.room, agencies: [...room.room.agencies] },
      ...{ today: asking.today, since, places, released, changed, ...records },
    }),
  )
}

/**
 * The day of the last meeting as it is asked, else as its record or its minutes say it, else a month ago. Refuses
 * `unknownValue` for a meeting that is none.
 */
export function sinceOf({ told, viewer, today }: Asking, { since, meeting }: JagQuestion): string {
  const kept = meeting === null ? undefined : told.find(meeting)
  if (meeting !== null && (kept?.kind !== 'meeting' || kept.removedAt !== null || !mayReadTold(viewer, kept)))
    throw new Refused('unknownValue', { param: 'meeting' })
  const last = kept && 'last' in kept.fields ? kept.fields.last : null
  const sat = told
    .list(['sitting'])
    .flatMap(({ fields }) =>
      'minutes' in fields && fields.meeting === meeting && fields.isEnded && fields.on < today
        ? [fields.on]
        : [],
    )
  return (
    since ??
    [...sat, ...(last === null ? [] : [last])].sort().at(-1) ??
    dayText(dayNumber(today) - lookBackDays)
  )
}

/**
 * Of the places that whoever asks watches, those whose last month is not as their months before. Only before the parties of
 * an agreement: a watched venue may be a named business, and which places somebody watches is not for others.
 */
function changedPlaces({ room, asking: held }: InRoom): Released<JagAgenda['changed']> {
  if (room.audience !== 'parties') return releaseReference([])
  return releaseTogether([changes(held)] as const, ({ watches }) =>
    watches
      .filter(({ verdict }) => verdict === 'above' || verdict === 'below')
      .map(({ name, ward, sentence }) => ({ name, ward, sentence })),
  )
}
