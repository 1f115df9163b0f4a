import { monthText } from '../../contract/calendar.ts'
import {
  type Deletion,
  type Retention,
  type RetentionRule,
  retentionRules,
} from '../../contract/retention.ts'
import { releaseRecord } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { StoredDeletion } from '../../store/deletion-reader.ts'
import type { Asking } from '../asking.ts'
import type { Registers } from './registers.ts'

/** How long everything is kept, and what was deleted when: never what it said. */
export function retention(asking: Asking, registers: Registers): Released<Retention> {
  return releaseRecord(asking.viewer.role, {
    rules: retentionRules.map(ruleInWords),
    deletions: registers.deletions().map((deletion) => deletionSeenBy(asking, deletion)),
  })
}

function ruleInWords({ kind, label, keep, note, arrivesWith }: RetentionRule): Retention['rules'][number] {
  const words =
    'months' in keep ? `${keep.months} months` : `${keep.days} ${keep.days === 1 ? 'day' : 'days'}`
  return { kind, label, keep: words, note, arrivesWith }
}

/**
 * How many records of a partner went is a count of that partner's records: for who may ask them live, and for the
 * dpo, who answers for the deletion. The others see that it happened.
 */
function deletionSeenBy({ viewer, readable }: Asking, deletion: StoredDeletion): Deletion {
  const { monthFirst, monthLast, source, records } = deletion
  const mayCount = viewer.role === 'dpo' || source === null || readable.has(source)
  return {
    ...deletion,
    monthFirst: monthFirst === null ? null : monthText(monthFirst),
    monthLast: monthLast === null ? null : monthText(monthLast),
    records: mayCount ? records : null,
  }
}
