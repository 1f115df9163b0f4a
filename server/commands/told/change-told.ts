import type { Told, ToldDraft } from '../../contract/told/told.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { leadsAssessment, mayChangeTold, mayRemoveTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import type { Writing } from '../acting.ts'
import { completePlan } from '../patrol/complete-plan.ts'
import { completeAction, zoneOfCase } from './action-rules.ts'
import { assertInvented, type ToldReceipt } from './add-told.ts'
import { differences } from './differences.ts'
import { keepPlace } from './keep-place.ts'
import { screenFields } from './screen-fields.ts'
import { completeSitting } from './sitting-rules.ts'
import { atToldDesk, readableTold } from './told-desk.ts'

interface OfVersion {
  readonly id: string
  /** The version edited from; null: whatever it is now. */
  readonly version: string | null
}

/**
 * Puts new words in the place of the old; the old ones stay in its history. Refuses `notFound`, `notAllowed`, `badValue`
 * for another question of an evaluation, `changedMeanwhile` when it is no longer of the version edited from, and as adding
 * does.
 */
export function changeTold(
  acting: Writing,
  { id, version, draft: sent }: OfVersion & { draft: ToldDraft },
): Released<ToldReceipt> {
  const planned = completePlan(sent)
  return atToldDesk(acting, (desk) => {
    const before = readableTold(acting, desk, id)
    // Sites have seen a notice as it was sent: it can be called off and another one sent.
    if (!mayChangeTold(acting.viewer, before) || before.kind === 'notice') throw new Refused('notAllowed')
    if (planned.kind !== before.kind || before.removedAt !== null)
      throw new Refused('badBody', { param: 'kind' })
    const agreed = completeAction(acting, desk, { draft: planned, before })
    const draft = completeSitting(acting, desk, { draft: agreed, before, version })
    assertQuestionStands(before, draft)
    assertWholeStands(before, draft)
    assertReadersStand(acting, before, draft)
    screenFields(draft)
    const kept = keepPlace(acting.area, draft.kind, draft.place, desk.findVenue)
    const place = zoneOfCase(acting.area, draft, kept)
    assertInvented(desk, draft, place)
    const { agencies, fields } = draft
    const after: Told = { ...before, agencies, fields, place, ...renewed(desk.hand.at) }
    if (
      !desk.writer.change(after, version ?? before.version, desk.hand, 'changed', differences(before, after))
    )
      throw new Refused('changedMeanwhile')
    return releaseReceipt({ id, version: after.version }, `${before.kind} ${id}`)
  })
}

/** A question that could be changed afterwards would not have been set down before. */
function assertQuestionStands({ fields, place }: Told, draft: ToldDraft): void {
  if (!('question' in fields) || draft.kind !== 'evaluation') return
  if (draft.fields.question !== fields.question) throw new Refused('badValue', { param: 'question' })
  const cells = draft.place?.kind === 'cells' ? draft.place.cells : []
  if (JSON.stringify([...cells].sort()) !== JSON.stringify([...(place?.cells ?? [])].sort()))
    throw new Refused('badValue', { param: 'place' })
}

/** A part stays in its assessment, and a score in its round. */
function assertWholeStands({ fields, kind }: Told, draft: ToldDraft): void {
  if (!('assessment' in fields) || !('assessment' in draft.fields)) return
  if (draft.fields.assessment !== fields.assessment) throw new Refused('badValue', { param: 'assessment' })
  if (kind === 'score' && 'round' in draft.fields && 'round' in fields && draft.fields.round !== fields.round)
    throw new Refused('badValue', { param: 'round' })
}

/** Who reads an assessment is said by its lead, and who is a party of a meeting by whoever wrote it down. */
function assertReadersStand({ viewer }: Writing, before: Told, { agencies }: ToldDraft): void {
  if (before.kind !== 'assessment' && before.kind !== 'meeting') return
  if (leadsAssessment(viewer, before) || before.agency === viewer.agency) return
  if (JSON.stringify([...agencies].sort()) !== JSON.stringify([...before.agencies].sort()))
    throw new Refused('notAllowed', { param: 'agencies' })
}

/** Takes it off every list; it can be brought back until retention deletes it. Errors as `changeTold`. */
export function removeTold(acting: Writing, of: OfVersion): Released<ToldReceipt> {
  return setRemoved(acting, of, true)
}

/** Brings a removed one back. Errors as `changeTold`. */
export function restoreTold(acting: Writing, of: OfVersion): Released<ToldReceipt> {
  return setRemoved(acting, of, false)
}

function setRemoved(acting: Writing, { id, version }: OfVersion, isRemoved: boolean): Released<ToldReceipt> {
  return atToldDesk(acting, (desk) => {
    const before = readableTold(acting, desk, id)
    if (!mayRemoveTold(acting.viewer, before)) throw new Refused('notAllowed')
    const after: Told = { ...before, ...renewed(desk.hand.at), removedAt: isRemoved ? desk.hand.at : null }
    const what = isRemoved ? 'removed' : 'restored'
    if (!desk.writer.change(after, version ?? before.version, desk.hand, what, []))
      throw new Refused('changedMeanwhile')
    return releaseReceipt({ id, version: after.version }, `${before.kind} ${id}`)
  })
}

const renewed = (changedAt: string) => ({ version: randomRef(), changedAt })
