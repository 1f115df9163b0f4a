import type { ToldDraft } from '../../server/contract/told/told.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

/** An action out of minutes on its way: the record, and what the minutes say of it since. */
export interface SentAction {
  readonly draft: Extract<ToldDraft, { kind: 'action' }>
  readonly update: string
  /** The version that it was kept in, when it was sent before; null: it is new. */
  readonly version: string | null
}

/**
 * Sends one action and what is said of it. Sent again after a lost answer, the action is kept once by its id, and its update
 * by the version it was said of.
 */
export async function sendAction({
  draft,
  update,
  version: before,
}: SentAction): Promise<{ failure: Failure | null; version: string | null }> {
  const added = before === null ? await call('addTold', { body: draft }) : null
  if (added && !added.ok) return { failure: added.failure, version: null }
  const version = added?.value.version ?? before
  if (update === '' || version === null) return { failure: null, version }
  const said = await call('stepTold', {
    ...{ path: { id: draft.id ?? '' }, ifMatch: version },
    body: { step: 'update', text: update, state: null },
  })
  // It was said already: only the answer was lost.
  const isSaid =
    !said.ok && said.failure.kind === 'problem' && said.failure.problem.code === 'changedMeanwhile'
  return { failure: said.ok || isSaid ? null : said.failure, version }
}
