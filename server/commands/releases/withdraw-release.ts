import type { ReleaseSummary } from '../../contract/released.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { writeDecisions } from '../../store/release-decisions-writer.ts'
import type { Acting } from '../acting.ts'
import { otherDecisions } from './decide.ts'
import { releaseNumbered, summaryOf } from './summaries.ts'

/**
 * Takes a release away from everybody for good, approved or not; the approved one before it is shown again. Its file
 * stays: a number never means another release. Doing it twice is no error. Throws `Refused('notFound' | 'notAllowed')`.
 */
export function withdrawRelease(acting: Acting, request: { number: string }): Released<ReleaseSummary> {
  const { releases, config, viewer, clock } = acting
  if (viewer.role !== 'dpo' && viewer.role !== 'analyst') throw new Refused('notAllowed')
  const { number, state, decision } = releaseNumbered(releases.list(), request.number)
  if (state !== 'withdrawn') {
    const before = decision ?? { number, file: '', approvals: [], demonstration: false }
    writeDecisions(config.dataFolder, [
      ...otherDecisions(config.dataFolder, number),
      { ...before, withdrawnAt: clock().toISOString() },
    ])
    releases.decided()
  }
  return releaseReceipt(summaryOf(releaseNumbered(releases.list(), request.number)), `release ${number}`)
}
