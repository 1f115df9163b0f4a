import type { ReleaseSummary } from '../../contract/released.ts'
import { releaseRecord } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { summaryOf } from './summaries.ts'

/** Every release of the folder, newest first, with what became of it. */
export function listReleases(acting: Acting): Released<ReleaseSummary[]> {
  return releaseRecord(acting.viewer.role, acting.releases.list().map(summaryOf))
}
