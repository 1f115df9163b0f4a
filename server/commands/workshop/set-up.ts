import { findingWords } from '../../contract/personal-data/finding-words.ts'
import type { KeptWorkshop } from '../../contract/workshop/kept.ts'
import { workshopSeen } from '../../contract/workshop/seen.ts'
import type { WorkshopSettings } from '../../contract/workshop/settings.ts'
import type { Workshop } from '../../contract/workshop/workshop.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import { admitText } from '../../ingest/strip-text.ts'
import type { Released } from '../../sealed/released.ts'
import { openAreaReader } from '../../store/area-store.ts'
import { isDemonstration } from '../../store/meta.ts'
import { openReader } from '../../store/open.ts'
import type { Acting } from '../acting.ts'
import { atWorkshopDesk, ownWorkshop, type WorkshopDesk } from './workshop-desk.ts'

/** Sets a workshop up, of the agency of whoever does. Refuses as `assertSettings`. */
export function addWorkshop(acting: Acting, settings: WorkshopSettings): Released<Workshop> {
  const open = openReader(acting.config.dataFolder, 'open')
  const isDemo = isDemonstration(open)
  open.close()
  return atWorkshopDesk(acting, (desk) => {
    assertSettings(acting, desk, settings)
    const workshop: KeptWorkshop = {
      ...{ id: randomRef(), agency: acting.viewer.agency, settings, state: 'set-up' },
      ...{ stage: { step: 0, timerEnds: null, focus: null, batches: 0 }, version: 1, shownVersion: 1 },
      ...{ code: null, closedOn: null, unreleased: 0, isDemonstration: isDemo },
    }
    desk.writer.add(workshop)
    return receiptOf(workshop)
  })
}

/**
 * Settles it otherwise. Once it was opened, only who is there to talk to, the run sheet and who reads the concerns. Refuses
 * `notFound`, `workshopNotOpen` for anything else then, and as `assertSettings`.
 */
export function changeWorkshop(
  acting: Acting,
  { id, settings }: { id: string; settings: WorkshopSettings },
): Released<Workshop> {
  return atWorkshopDesk(acting, (desk) => {
    const before = ownWorkshop(acting.viewer, desk, id)
    const isBefore = before.state === 'set-up' || before.state === 'rehearsal'
    if (before.state === 'closed' || (!isBefore && settled(before.settings) !== settled(settings)))
      throw new Refused('workshopNotOpen')
    assertSettings(acting, desk, settings)
    desk.writer.put({ ...before, settings })
    desk.writer.changed(id, true)
    return receiptOf(desk.writer.find(id) ?? before)
  })
}

/** Takes it away with all that a rehearsal left. Refuses `notFound`, `workshopNotOpen` once it was opened. */
export function removeWorkshop(acting: Acting, { id }: { id: string }): Released<{ done: true }> {
  return atWorkshopDesk(acting, (desk) => {
    const { state } = ownWorkshop(acting.viewer, desk, id)
    if (state !== 'set-up' && state !== 'rehearsal') throw new Refused('workshopNotOpen')
    desk.writer.remove(id)
    return releaseReceipt({ done: true }, `workshop ${id}`)
  })
}

const receiptOf = (workshop: KeptWorkshop): Released<Workshop> =>
  releaseReceipt(workshopSeen(workshop), `workshop ${workshop.id}`)

const settled = ({ safeguarding: _, runSheet: __, parties: ___, ...rest }: WorkshopSettings): string =>
  JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Refuses `unknownValue` for a ward or area that is none, `personalData` in the title or a question. */
function assertSettings({ area }: Acting, { work }: WorkshopDesk, settings: WorkshopSettings): void {
  const wards = new Set<string>(area.wards(2022).map(({ code }) => code))
  if (!settings.wards.every((code) => wards.has(code))) throw new Refused('unknownValue', { param: 'wards' })
  if (settings.area !== null && !openAreaReader(work).find(settings.area))
    throw new Refused('unknownValue', { param: 'area' })
  for (const [param, text] of [
    ['title', settings.title],
    ...settings.questions.map((each) => ['questions', each]),
  ]) {
    const { kinds } = admitText(text, 200)
    if (kinds.length > 0) throw new Refused('personalData', { param, detail: findingWords(kinds) })
  }
}
