import type { Connection } from './open.ts'
import { openSafetyMapWriter } from './safety-map-store.ts'

/** A record of what people wrote, as far as retention looks at it. */
export interface HeldTold {
  id: string
  /** The rule it goes by. */
  rule: 'concern' | 'unconfirmed-concern' | 'action' | 'power' | 'assessment'
  /** `YYYY-MM-DD…`: what its time is counted from. */
  since: string
}

/**
 * What work.sqlite holds of kinds that have a rule, removed ones included. A concern that nobody confirmed counts from the
 * day it was written, whoever renews it; a confirmed one from the last word said of it; an action from the later of the day
 * it was written and the day it is due, and minutes like the actions that they agreed from the day of the sitting; a power
 * from its end; a patrol plan from its shift (its question begins `start=YYYY-MM-DD`); an assessment, whose parts go with
 * it, from the last change of any of them.
 */
export function heldTold(work: Connection): HeldTold[] {
  return work
    .prepare<[], HeldTold>(
      `SELECT id,
         CASE WHEN kind IN ('report', 'patrol') THEN 'concern' WHEN kind = 'sitting' THEN 'action'
           WHEN kind = 'concern' AND json_extract(steps, '$.confirmed') IS NULL THEN 'unconfirmed-concern'
           ELSE kind END AS rule,
         CASE kind
           WHEN 'power' THEN json_extract(fields, '$.ends')
           WHEN 'patrol' THEN max(made_on, substr(json_extract(fields, '$.asked'), 7, 10))
           WHEN 'sitting' THEN json_extract(fields, '$.on')
           WHEN 'action' THEN max(made_on, coalesce(json_extract(fields, '$.due'), ''))
           WHEN 'concern' THEN max(made_on, coalesce(json_extract(steps, '$.confirmed.on'), ''),
             CASE WHEN json_extract(steps, '$.confirmed') IS NULL THEN ''
               ELSE coalesce(json_extract(steps, '$.renewedOn'), '') END)
           WHEN 'assessment' THEN (SELECT max(part.changed_at) FROM told AS part
             WHERE part.id = told.id OR part.part_of = told.id)
           ELSE made_on END AS since
       FROM told WHERE kind IN ('concern', 'report', 'patrol', 'action', 'sitting', 'power', 'assessment')`,
    )
    .all()
}

/**
 * Closes mappings that were opened on or before a London day and deletes their single maps; answers with how many mappings.
 */
export function closeOldMappings(
  work: Connection,
  { openedBy, today }: { openedBy: string; today: string },
): number {
  const open = work
    .prepare<[string], string>(
      `SELECT id FROM told WHERE json_extract(steps, '$.mapping.openedOn') <= ?
         AND json_extract(steps, '$.mapping.closedOn') IS NULL`,
    )
    .pluck()
  const close = work.prepare(
    `UPDATE told SET steps = json_set(steps, '$.mapping.closedOn', ?), version = hex(randomblob(16)) WHERE id = ?`,
  )
  const maps = openSafetyMapWriter(work)
  return work
    .transaction(() => {
      const ids = open.all(openedBy)
      for (const id of ids) {
        maps.close(id)
        close.run(today, id)
      }
      return ids.length
    })
    .immediate()
}

/** Deletes records with their cells, history and visits in one transaction; answers with how many, each visit one. */
export function deleteTold(work: Connection, ids: readonly string[]): number {
  const visits = work.prepare<[string], number>('SELECT count(*) FROM visit WHERE plan = ?').pluck()
  const remove = work.prepare('DELETE FROM told WHERE id = ?')
  return work
    .transaction(() =>
      ids.reduce((sum, id) => {
        const ofPlan = visits.get(id) ?? 0
        const gone = remove.run(id).changes
        return sum + gone + (gone > 0 ? ofPlan : 0)
      }, 0),
    )
    .immediate()
}
