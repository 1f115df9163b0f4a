import type { SafetyMapping } from '../../contract/told/safety-map.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'

/**
 * What young people's maps of an assessment come to: cells only once the mapping is closed, so that no answer before and
 * after one map can be compared. Refuses `notFound`, also for an assessment that this reader may not have.
 */
export function safetyMapping(asking: Asking, { id }: { id: string }): Released<SafetyMapping> {
  const told = asking.told.find(id)
  if (told?.kind !== 'assessment' || told.removedAt !== null || !mayReadTold(asking.viewer, told))
    throw new Refused('notFound', { param: 'id' })
  return releaseTold(asking.viewer, [told], () => ({
    hasEnough: asking.told.safetyMaps.hasEnough(id),
    cells: asking.told.safetyMaps.cells(id),
  }))
}
