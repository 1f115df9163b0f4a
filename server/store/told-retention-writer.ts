import type { Connection } from './open.ts'

/** A record of what people wrote, as far as retention looks at it. */
export interface HeldTold {
  id: string
  /** The rule it goes by. */
  rule: 'concern' | 'unconfirmed-concern' | 'action' | 'power'
  /** `YYYY-MM-DD…`: what its time is counted from. */
  since: string
}

/**
 * What work.sqlite holds of kinds that have a rule, removed ones included. A concern that nobody confirmed counts from the
 * day it was written, whoever renews it; a confirmed one from the last word said of it; an action from the later of the day
 * it was written and the day it is due; a power from its end.
 */
export function heldTold(work: Connection): HeldTold[] {
  return work
    .prepare<[], HeldTold>(
      `SELECT id,
         CASE WHEN kind = 'report' THEN 'concern'
           WHEN kind = 'concern' AND json_extract(steps, '$.confirmed') IS NULL THEN 'unconfirmed-concern'
           ELSE kind END AS rule,
         CASE kind
           WHEN 'power' THEN json_extract(fields, '$.ends')
           WHEN 'action' THEN max(made_on, coalesce(json_extract(fields, '$.due'), ''))
           WHEN 'concern' THEN max(made_on, coalesce(json_extract(steps, '$.confirmed.on'), ''),
             CASE WHEN json_extract(steps, '$.confirmed') IS NULL THEN ''
               ELSE coalesce(json_extract(steps, '$.renewedOn'), '') END)
           ELSE made_on END AS since
       FROM told WHERE kind IN ('concern', 'report', 'action', 'power')`,
    )
    .all()
}

/** Deletes records with their cells and history in one transaction; answers with how many. */
export function deleteTold(work: Connection, ids: readonly string[]): number {
  const remove = work.prepare('DELETE FROM told WHERE id = ?')
  return work.transaction(() => ids.reduce((sum, id) => sum + remove.run(id).changes, 0)).immediate()
}
