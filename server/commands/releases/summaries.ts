import { periodText } from '../../contract/release-periods.ts'
import type { ReleaseSummary } from '../../contract/released.ts'
import { Refused } from '../../errors.ts'
import type { ListedRelease } from '../../store/release-list.ts'

/** What the keepers of releases read of one. It holds no figure of any record. */
export function summaryOf({ number, state, head, decision }: ListedRelease): ReleaseSummary {
  return {
    number,
    state,
    lastQuarter: head ? periodText('quarter', head.lastQuarter) : '',
    hash: head?.hash ?? '',
    builtAt: head?.builtAt ?? '',
    demonstration: head?.demonstration ?? decision?.demonstration ?? false,
    leaves: head?.leaves ?? 0,
    sources: (head?.sources ?? []).map(({ source, audience }) => ({ source, audience })),
    approvals: (decision?.approvals ?? []).map(({ role, at }) => ({ role, at })),
  }
}

/** One release of the list by the number of a path. Throws `Refused('notFound')`. */
export function releaseNumbered(releases: readonly ListedRelease[], text: string): ListedRelease {
  const found = releases.find(({ number }) => String(number) === text)
  if (!found) throw new Refused('notFound')
  return found
}
