import { type PatrolFields, type PatrolQuestion, patrolOfText } from '../../contract/patrol.ts'
import type { Told } from '../../contract/told/told.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Asking } from '../asking.ts'

export interface KeptPlan {
  readonly told: Told
  readonly fields: PatrolFields
  readonly question: PatrolQuestion
}

/** A plan that this reader may have. Refuses `notFound`, also when it is not theirs: that it exists is not told. */
export function keptPlan({ told, viewer }: Asking, id: string): KeptPlan {
  const found = told.find(id)
  if (!found || found.removedAt !== null || !mayReadTold(viewer, found))
    throw new Refused('notFound', { param: 'id' })
  const question = 'asked' in found.fields ? patrolOfText(found.fields.asked) : null
  if (question === null || !('asked' in found.fields)) throw new Refused('notFound', { param: 'id' })
  return { told: found, fields: found.fields, question }
}
