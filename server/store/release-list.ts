import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseState } from '../contract/released.ts'
import type { ReleaseRecord } from './release-content.ts'
import { isApproved, type ReleaseDecision, readDecisions } from './release-decisions.ts'
import { readReleaseFile, releaseFileDigest, releaseFileName, releaseNumbers } from './release-file.ts'

/** What a file says of itself once it is verified: everything but its leaves. */
export interface ReleaseHead extends Omit<ReleaseRecord, 'leaves'> {
  readonly leaves: number
}

/** One release of a data folder. `head` is null when the file is damaged, missing or of other zones. */
export interface ListedRelease {
  readonly number: number
  readonly state: ReleaseState
  readonly head: ReleaseHead | null
  readonly decision: ReleaseDecision | null
}

interface Verified {
  readonly stamp: string
  readonly head: ReleaseHead | null
  readonly digest: string
}

/**
 * Lists the releases of a data folder, newest first. Each file is verified when first met and after it changed.
 * The current one is the newest that is approved, not withdrawn, and whole to the byte that was approved.
 */
export function releaseLister(dataFolder: string, zonesVersion: string): () => ListedRelease[] {
  const known = new Map<number, Verified>()

  function verified(number: number): Verified {
    const stamp = stampOf(join(dataFolder, releaseFileName(number)))
    const before = known.get(number)
    if (before && before.stamp === stamp) return before
    const fresh = { stamp, ...verify(dataFolder, number, zonesVersion) }
    known.set(number, fresh)
    return fresh
  }

  return () => {
    const decisions = new Map(readDecisions(dataFolder).map((decision) => [decision.number, decision]))
    const numbers = [...new Set([...releaseNumbers(dataFolder), ...decisions.keys()])].sort((a, b) => b - a)
    let hasCurrent = false
    return numbers.map((number) => {
      const decision = decisions.get(number) ?? null
      const { head, digest } = verified(number)
      const isWhole = head !== null && (decision === null || decision.file === digest)
      const state = stateOf(decision, isWhole, hasCurrent)
      if (state === 'current') hasCurrent = true
      return { number, state, head: isWhole ? head : null, decision }
    })
  }
}

function stateOf(decision: ReleaseDecision | null, isWhole: boolean, hasCurrent: boolean): ReleaseState {
  if (decision !== null && decision.withdrawnAt !== null) return 'withdrawn'
  if (!isWhole) return 'unreadable'
  if (decision === null || !isApproved(decision)) return 'built'
  return hasCurrent ? 'approved' : 'current'
}

function verify(dataFolder: string, number: number, zonesVersion: string): Omit<Verified, 'stamp'> {
  try {
    const { leaves, ...head } = readReleaseFile(join(dataFolder, releaseFileName(number)), number)
    const isOfThisArea = head.zonesVersion === zonesVersion
    return {
      head: isOfThisArea ? { ...head, leaves: leaves.length } : null,
      digest: releaseFileDigest(dataFolder, number),
    }
  } catch {
    return { head: null, digest: '' }
  }
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}` : 'missing'
}
