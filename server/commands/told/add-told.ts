import { londonDayText } from '../../contract/calendar.ts'
import type { KeptPlace } from '../../contract/told/place.ts'
import { noSteps, type Told, type ToldDraft } from '../../contract/told/told.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { mayWriteTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { keepPlace } from './keep-place.ts'
import { screenFields } from './screen-fields.ts'
import { atToldDesk, type ToldDesk } from './told-desk.ts'

/** Which record it became. */
export interface ToldReceipt {
  readonly id: string
  readonly version: string
}

/**
 * Keeps what somebody writes about a place. Refuses `notAllowed` for a kind that the role does not write, `personalData`,
 * `realVenue` for a concern about a real business among invented records, `sameAlready` for an impact day that is there,
 * and as `keepPlace`.
 */
export function addTold(acting: Acting, draft: ToldDraft): Released<ToldReceipt> {
  const { viewer, area, clock } = acting
  if (!mayWriteTold(viewer, draft.kind)) throw new Refused('notAllowed')
  screenFields(draft)
  return atToldDesk(acting, (desk) => {
    const place = keepPlace(area, draft.kind, draft.place, desk.findVenue)
    assertInvented(desk, draft, place)
    assertNew(desk, draft, place)
    const told: Told = {
      ...{ id: randomRef(), version: randomRef(), kind: draft.kind, place, fields: draft.fields },
      ...{ agency: viewer.agency, agencies: draft.agencies, steps: noSteps },
      ...{ madeOn: londonDayText(clock()), changedAt: desk.hand.at, removedAt: null },
    }
    desk.writer.add(told, desk.hand, desk.isDemonstration)
    return releaseReceipt({ id: told.id, version: told.version }, `${told.kind} ${told.id}`)
  })
}

/** Among invented records nothing is said of a real business: nobody could tell which of both is true. */
export function assertInvented(desk: ToldDesk, { kind }: ToldDraft, place: KeptPlace | null): void {
  if (!desk.isDemonstration || place?.kind !== 'venue' || (kind !== 'concern' && kind !== 'report')) return
  if (desk.findVenue(place.id)?.fictional !== true) throw new Refused('realVenue')
}

function assertNew({ writer }: ToldDesk, { kind, fields }: ToldDraft, place: KeptPlace | null): void {
  if (kind !== 'impactDay') return
  const key = (of: Told['fields'], cells: readonly string[] = []) => {
    const { name, from, to } = 'from' in of ? of : { name: '', from: '', to: '' }
    return JSON.stringify([name.toLowerCase(), from, to, [...cells].sort()])
  }
  const wanted = key(fields, place?.cells)
  if (writer.list(['impactDay']).some((each) => key(each.fields, each.place?.cells) === wanted))
    throw new Refused('sameAlready')
}
