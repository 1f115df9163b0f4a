import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who approved a release: one dpo and one analyst. `account` is opaque; null in a demonstration only. */
export interface ReleaseApproval {
  readonly role: 'dpo' | 'analyst'
  readonly account: string | null
  /** UTC, ISO 8601. */
  readonly at: string
}

/** What people decided about one release. A release nobody decided about has no entry. */
export interface ReleaseDecision {
  readonly number: number
  /** Hex SHA-256 of every byte of the file at its first approval: another file is not what was approved. */
  readonly file: string
  readonly approvals: readonly ReleaseApproval[]
  /** UTC, ISO 8601; null while it stands. */
  readonly withdrawnAt: string | null
  /** Made of invented records at the first start: shown without approval. */
  readonly demonstration: boolean
}

/** The decisions lie beside the release files, not in the vault: a server without a vault reads them too. */
export const decisionsFileName = 'releases.json'

/** Throws when the file is not what `writeDecisions` wrote: nothing is shown on a guess. */
export function readDecisions(dataFolder: string): ReleaseDecision[] {
  const path = join(dataFolder, decisionsFileName)
  if (!existsSync(path)) return []
  const { releases }: { releases: ReleaseDecision[] } = JSON.parse(readFileSync(path, 'utf8'))
  return releases
}

/** Whether a release may be shown: approved by both and not withdrawn. */
export function isApproved({ approvals, withdrawnAt, demonstration }: ReleaseDecision): boolean {
  const roles = new Set(approvals.map(({ role }) => role))
  return withdrawnAt === null && (demonstration || roles.size === 2)
}
