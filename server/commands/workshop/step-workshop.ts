import { londonDayText } from '../../contract/calendar.ts'
import type { KeptWorkshop } from '../../contract/workshop/kept.ts'
import { workshopSeen } from '../../contract/workshop/seen.ts'
import { needsSafeguarding } from '../../contract/workshop/settings.ts'
import type { Workshop, WorkshopState } from '../../contract/workshop/workshop.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { closeEvent } from './close-event.ts'
import { newCode } from './event-code.ts'
import { atWorkshopDesk, emptyLog, ownWorkshop } from './workshop-desk.ts'

interface ShownCode {
  readonly code: string
  readonly expires: string
}

/** What may follow what. Nothing follows `closed`. */
const following: Readonly<Record<WorkshopState, readonly WorkshopState[]>> = {
  'set-up': ['rehearsal', 'open'],
  rehearsal: ['set-up', 'open'],
  open: ['frozen', 'closed'],
  frozen: ['open', 'closed'],
  closed: [],
}

/**
 * Opens it with a new code, freezes it, closes it. What a rehearsal left is deleted. Refuses `notFound`, `workshopNotOpen` for a
 * step that does not follow, `badValue` to open one whose day is over, `safeguardingFirst` while nobody is named whom under-18s can talk to, `disclosureWaits` for the
 * close while a possible disclosure was not handed on.
 */
export function stepWorkshop(
  acting: Acting,
  { id, to }: { id: string; to: WorkshopState },
): Released<{ workshop: Workshop; code: ShownCode | null }> {
  const done = atWorkshopDesk(acting, (desk) => {
    const before = ownWorkshop(acting.viewer, desk, id)
    if (!following[before.state].includes(to)) throw new Refused('workshopNotOpen')
    const isFirstOpened = to === 'open' && before.state !== 'frozen'
    const { settings } = before
    if (isFirstOpened && needsSafeguarding(settings) && settings.safeguarding === null)
      throw new Refused('safeguardingFirst')
    // Who takes part is deleted thirty days after this day: a day long ago would delete them tonight.
    if ((isFirstOpened || to === 'rehearsal') && settings.date < londonDayText(acting.clock()))
      throw new Refused('badValue', { param: 'date' })
    if (before.state === 'rehearsal') desk.writer.empty(id)
    const code = isFirstOpened || to === 'rehearsal' ? newCode(acting.clock()) : null
    const after: KeptWorkshop = {
      ...{ ...before, state: to },
      code: to === 'set-up' || to === 'closed' ? null : (code?.kept ?? before.code),
      stage:
        isFirstOpened || to === 'set-up'
          ? { step: 0, timerEnds: null, focus: null, batches: 0 }
          : before.stage,
    }
    if (to === 'closed') closeEvent(acting, desk, after)
    else desk.writer.put(after)
    desk.writer.changed(id, true)
    return {
      kept: desk.writer.find(id) ?? after,
      code: code && { code: code.code, expires: code.kept.expires },
    }
  })
  if (to === 'closed') emptyLog(acting)
  return releaseReceipt({ workshop: workshopSeen(done.kept), code: done.code }, `workshop ${id} ${to}`)
}

/** Another code: the one before lets nobody in any more. Refuses `notFound`, `workshopNotOpen`. */
export function renewCode(acting: Acting, { id }: { id: string }): Released<ShownCode> {
  return atWorkshopDesk(acting, (desk) => {
    const workshop = ownWorkshop(acting.viewer, desk, id)
    if (workshop.code === null) throw new Refused('workshopNotOpen')
    const { code, kept } = newCode(acting.clock())
    desk.writer.put({ ...workshop, code: kept })
    desk.writer.changed(id, false)
    return releaseReceipt({ code, expires: kept.expires }, `workshop ${id}`)
  })
}
