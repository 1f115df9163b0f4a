import type { ReleaseSummary } from '../../contract/released.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { ReleaseApproval } from '../../store/release-decisions.ts'
import { writeDecisions } from '../../store/release-decisions-writer.ts'
import { releaseFileDigest } from '../../store/release-file.ts'
import type { ListedRelease } from '../../store/release-list.ts'
import type { Acting } from '../acting.ts'
import { otherDecisions } from './decide.ts'
import { releaseNumbered, summaryOf } from './summaries.ts'

/**
 * Approves a release as what one is: a dpo or an analyst. With both, two different accounts, it becomes current. A
 * second approval in the same role changes nothing. The first one binds the file, byte for byte.
 * Throws `Refused('notFound' | 'notAllowed' | 'sameApprover' | 'releaseWithdrawn' | 'releaseUnreadable')`.
 */
export function approveRelease(acting: Acting, request: { number: string }): Released<ReleaseSummary> {
  const { releases, config, viewer } = acting
  const found = releaseNumbered(releases.list(), request.number)
  const before = found.decision?.approvals ?? []
  const approval = approvalOf(viewer, found, acting.clock())
  if (!before.some(({ role }) => role === approval.role)) {
    if (before.some(({ account }) => account !== null && account === approval.account))
      throw new Refused('sameApprover')
    const file = found.decision?.file ?? releaseFileDigest(config.dataFolder, found.number)
    writeDecisions(config.dataFolder, [
      ...otherDecisions(config.dataFolder, found.number),
      {
        number: found.number,
        file,
        approvals: [...before, approval],
        withdrawnAt: null,
        demonstration: false,
      },
    ])
    releases.decided()
  }
  return releaseReceipt(
    summaryOf(releaseNumbered(releases.list(), request.number)),
    `release ${found.number}`,
  )
}

/** Only accounts approve what was made of real records. */
function approvalOf(viewer: Viewer, { state, head }: ListedRelease, now: Date): ReleaseApproval {
  const { role, account } = viewer
  if (role !== 'dpo' && role !== 'analyst') throw new Refused('notAllowed')
  if (state === 'withdrawn') throw new Refused('releaseWithdrawn')
  if (!head) throw new Refused('releaseUnreadable')
  if (account === null && !head.demonstration) throw new Refused('notAllowed')
  return { role, account, at: now.toISOString() }
}
