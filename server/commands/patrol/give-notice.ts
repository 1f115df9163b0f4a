import { londonDayText } from '../../contract/calendar.ts'
import { findingWords } from '../../contract/personal-data/finding-words.ts'
import type { PatrolNotice } from '../../contract/visits.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { admitText } from '../../ingest/strip-text.ts'
import type { Released } from '../../sealed/released.ts'
import type { Writing } from '../acting.ts'
import { atShiftDesk } from './shift-desk.ts'

/**
 * Says when staff were told that visits are counted, and which DPIA stands behind it: once. Refuses `badValue` for a day to
 * come, `personalData`, and `sameAlready` when it was said before.
 */
export function givePatrolNotice(
  acting: Writing,
  { staffToldOn, dpia }: PatrolNotice,
): Released<{ given: true }> {
  if (staffToldOn > londonDayText(acting.clock())) throw new Refused('badValue', { param: 'staffToldOn' })
  const { kinds } = admitText(dpia, 60)
  if (kinds.length > 0) throw new Refused('personalData', { param: 'dpia', detail: findingWords(kinds) })
  return atShiftDesk(acting, (desk) => {
    const notice = { staffToldOn, dpia, agency: acting.viewer.agency }
    if (!desk.visits.giveNotice(notice, desk.isDemonstration())) throw new Refused('sameAlready')
    return releaseReceipt({ given: true })
  })
}
