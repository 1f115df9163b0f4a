import { cellSteps } from '../../area/cell-rings.ts'
import { dayNumber, londonDayText } from '../../contract/calendar.ts'
import { questionOfText } from '../../contract/evaluation.ts'
import type { KeptPlace } from '../../contract/told/place.ts'
import { longestNoticeDays, noSteps, type Told, type ToldDraft } from '../../contract/told/told.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { authorOf, mayReadTold, mayWriteTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import type { Writing } from '../acting.ts'
import { completePlan } from '../patrol/complete-plan.ts'
import { completeAction, zoneOfCase } from './action-rules.ts'
import { keepPlace } from './keep-place.ts'
import { assertMayScore, closeWhenAllScored } from './score-round.ts'
import { screenFields } from './screen-fields.ts'
import { completeSitting } from './sitting-rules.ts'
import { atToldDesk, type ToldDesk } from './told-desk.ts'

/** Which record it became. */
export interface ToldReceipt {
  readonly id: string
  readonly version: string
}

/**
 * Keeps what somebody writes about a place, once under its id however often it is sent. Refuses `notAllowed` for a kind
 * that the role does not write, `personalData`, `realVenue` for a concern about a real business among invented records, `sameAlready` for an impact day that is there,
 * `badValue` for a notice that ends in the past or after 28 days and for an evaluation at another place than its question
 * asks of, `unknownValue` for a part of an assessment that this person does not read, and as `keepPlace`,
 * `completeAction`, `completeSitting` and `assertMayScore`.
 */
export function addTold(acting: Writing, sent: ToldDraft): Released<ToldReceipt> {
  const planned = completePlan(sent)
  const { viewer, area, clock } = acting
  if (!mayWriteTold(viewer, planned.kind)) throw new Refused('notAllowed')
  screenFields(planned)
  return atToldDesk(acting, (desk) => {
    const earlier = sentBefore(acting, desk, planned)
    if (earlier) return receiptOf(earlier)
    const agreed = completeAction(acting, desk, { draft: planned, before: null })
    const draft = completeSitting(acting, desk, { draft: agreed, before: null, version: null })
    const kept = keepPlace(area, draft.kind, draft.place, desk.findVenue)
    const place = zoneOfCase(area, draft, widened(acting, draft, kept))
    assertSoon(acting, draft)
    assertPlaceOfQuestion(desk, draft, place)
    assertInvented(desk, draft, place)
    assertNew(desk, draft, place)
    const whole = wholeOf(acting, desk, draft)
    if (whole) assertMayScore(acting, desk, { whole, draft })
    const told: Told = {
      ...{ id: draft.id ?? randomRef(), version: randomRef(), kind: draft.kind, place, fields: draft.fields },
      ...{ agency: viewer.agency, agencies: draft.agencies, steps: noSteps },
      ...{
        madeOn: londonDayText(clock()),
        changedAt: desk.hand.at,
        removedAt: null,
        writtenAt: desk.hand.at,
      },
      ...{ whole, author: draft.kind === 'score' ? authorOf(viewer) : null },
    }
    const isShown = desk.together(() => {
      desk.writer.add(told, desk.hand, desk.isDemonstration)
      return whole !== null && draft.kind === 'score' && closeWhenAllScored(acting, desk, whole)
    })
    if (isShown) desk.emptyLog()
    return receiptOf(told)
  })
}

/** The assessment that a part names, as it stands. One that this person does not read is not known. */
function wholeOf({ viewer }: Writing, { writer }: ToldDesk, { fields }: ToldDraft): Told['whole'] {
  if (!('assessment' in fields)) return null
  const whole = writer.find(fields.assessment)
  if (whole?.kind !== 'assessment' || whole.removedAt !== null || !mayReadTold(viewer, whole))
    throw new Refused('unknownValue', { param: 'assessment' })
  return whole as Told<'assessment'>
}

const receiptOf = ({ id, version, kind }: Told): Released<ToldReceipt> =>
  releaseReceipt({ id, version }, `${kind} ${id}`)

/**
 * What this very sending became before: its answer was lost on the way, and it was sent again. Refuses `sameAlready` for
 * the id of another record.
 */
function sentBefore({ viewer }: Writing, { writer }: ToldDesk, { id, kind }: ToldDraft): Told | undefined {
  const before = id === undefined ? undefined : writer.find(id)
  const isOwn = before?.agency === viewer.agency && before.kind === kind && mayReadTold(viewer, before)
  if (before && !isOwn) throw new Refused('sameAlready')
  return before
}

/** Rings around the place that a notice speaks of. */
const noticeRings = 2

/** A notice never says which cell: two rings around it, or of a home its whole large zone. */
function widened(
  { area }: Writing,
  { kind, fields, place: sent }: ToldDraft,
  place: KeptPlace | null,
): KeptPlace | null {
  if (kind !== 'notice' || !('isHome' in fields)) return place
  if (place?.kind !== 'cell') {
    if (fields.isHome) throw new Refused('badBody', { param: 'place' })
    return place
  }
  const numberOf = (id: string) => area.cells.findIndex((each) => each === id)
  const cell = numberOf(place.id)
  // Its cell is folded to a neighbour, which may lie in the next zone.
  const home = sent?.kind === 'cell' ? numberOf(sent.id) : cell
  const cells = fields.isHome
    ? area.zones('Z2')[area.zoneOfCell(home, 'Z2')].cells
    : [...cellSteps(area.neighbours, [cell], noticeRings).keys()].sort((a, b) => a - b)
  return { kind: 'cells', id: '', cells: Array.from(cells, (number) => area.cells[number]) }
}

function assertSoon({ clock }: Writing, { fields }: ToldDraft): void {
  if (!('until' in fields)) return
  const today = londonDayText(clock())
  const days = dayNumber(fields.until) - dayNumber(today)
  if (days < 0 || days > longestNoticeDays) throw new Refused('badValue', { param: 'until' })
}

/** An evaluation is found at the place that its question is about, and only there. */
function assertPlaceOfQuestion(desk: ToldDesk, { fields }: ToldDraft, place: KeptPlace | null): void {
  if (!('question' in fields)) return
  const target = questionOfText(fields.question)?.target
  const cells =
    target && 'areas' in target ? target.areas.flatMap((id) => desk.cellsOfArea(id)) : (target?.cells ?? [])
  const wanted = [...new Set(cells)].sort()
  if (JSON.stringify(wanted) !== JSON.stringify([...(place?.cells ?? [])].sort()))
    throw new Refused('badValue', { param: 'place' })
}

/** Kinds that say something of the venue they are at. */
const saidOfBusiness: readonly ToldDraft['kind'][] = ['concern', 'report', 'notice', 'menu', 'assessment']

/** Among invented records nothing is said of a real business: nobody could tell which of both is true. */
export function assertInvented(desk: ToldDesk, { kind }: ToldDraft, place: KeptPlace | null): void {
  if (!desk.isDemonstration || place?.kind !== 'venue' || !saidOfBusiness.includes(kind)) return
  if (desk.findVenue(place.id)?.fictional !== true) throw new Refused('realVenue')
}

function assertNew({ writer }: ToldDesk, { kind, fields }: ToldDraft, place: KeptPlace | null): void {
  if (kind !== 'impactDay') return
  const key = (of: Told['fields'], cells: readonly string[] = []) => {
    const { name, from, to } = 'outputs' in of ? of : { name: '', from: '', to: '' }
    return JSON.stringify([name.toLowerCase(), from, to, [...cells].sort()])
  }
  const wanted = key(fields, place?.cells)
  if (writer.list(['impactDay']).some((each) => key(each.fields, each.place?.cells) === wanted))
    throw new Refused('sameAlready')
}
