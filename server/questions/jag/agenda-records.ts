import { dayNumber, dayText, londonMomentText, monthNumber } from '../../contract/calendar.ts'
import { questionOfText } from '../../contract/evaluation.ts'
import { aheadDays, evaluationDueMonths, type JagAgenda } from '../../contract/jag/agenda.ts'
import type { Told, ToldKind } from '../../contract/told/told.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { placeNamer } from '../told/name-place.ts'
import { agendaActions } from './agenda-actions.ts'
import type { InRoom } from './in-room.ts'
import { mattersOutstanding } from './matters.ts'
import { whereNamer } from './where.ts'

type Records = Pick<JagAgenda, 'powers' | 'actions' | 'matters' | 'evaluations' | 'impactDays' | 'reviews'>

const kinds: readonly ToldKind[] = ['power', 'action', 'evaluation', 'impactDay', 'goal']

/**
 * What people wrote that a meeting has to look at, as far as whoever asks may read it and the room may hear it. `since`:
 * the day of the last meeting. `meeting`: whose actions; null: everybody's.
 */
export function agendaRecords(
  asking: Asking,
  inRoom: InRoom,
  { since, meeting }: { since: string; meeting: string | null },
): Released<Records> {
  const { today, now } = asking
  const where = whereNamer(asking, inRoom.room)
  const nameOf = placeNamer(asking.area, asking.venues.list())
  const placeOf = ({ place }: Told) => place && nameOf(place)
  const heard = asking.told.list(kinds).filter((told) => inRoom.hears(told))
  const within = (days: number) => dayText(dayNumber(today) + days)
  return releaseTold(
    asking.viewer,
    heard,
    (told): Records => ({
      actions: agendaActions(told, { room: inRoom.room, placeOf, today, since, meeting }),
      matters: mattersOutstanding(told, { room: inRoom.room, meeting, since }),
      powers: told
        .flatMap(({ id, version, place, fields }) =>
          'ends' in fields && isBetween(fields.ends.slice(0, 10), since, within(aheadDays.power))
            ? [
                {
                  ...{ id, version, power: fields.power, where: where(place), ends: fields.ends },
                  isOver: fields.ends <= londonMomentText(new Date(now)),
                },
              ]
            : [],
        )
        .sort((a, b) => (a.ends < b.ends ? -1 : 1)),
      impactDays: told
        .flatMap(({ id, version, place, fields }) =>
          'outputs' in fields && fields.to >= today && fields.from <= within(aheadDays.impactDay)
            ? [{ id, version, name: fields.name, where: where(place), from: fields.from, to: fields.to }]
            : [],
        )
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
      evaluations: told.flatMap((each) => evaluationDue(each, today, where)),
      reviews: told
        .flatMap(({ id, version, whole, fields }) =>
          'review' in fields && isBetween(fields.review, since, within(aheadDays.review))
            ? [
                {
                  ...{
                    id,
                    version,
                    goal: fields.goal,
                    where: where(whole?.place ?? null),
                    review: fields.review,
                  },
                  isOver: fields.review < today,
                },
              ]
            : [],
        )
        .sort((a, b) => (a.review < b.review ? -1 : 1)),
    }),
  )
}

const isBetween = (day: string, first: string, last: string): boolean => first <= day && day <= last

function evaluationDue(
  { id, version, place, fields }: Told,
  today: string,
  where: ReturnType<typeof whereNamer>,
): JagAgenda['evaluations'] {
  if (!('question' in fields)) return []
  const measuredTo = questionOfText(fields.question)?.after.to
  if (measuredTo === undefined) return []
  const since = monthNumber(today) - monthNumber(measuredTo)
  if (since < 1 || since > evaluationDueMonths) return []
  return [{ id, version, name: fields.name, where: where(place), measuredTo, question: fields.question }]
}
