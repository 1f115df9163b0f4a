import { auditKilled } from './audit-killed.ts'
import { backupKilled } from './backup-killed.ts'
import { importKilled, partnerImportKilled } from './import-killed.ts'
import { migrationKilled } from './migration-killed.ts'
import { releaseKilled } from './release-killed.ts'
import type { Scenario } from './scenario.ts'

/** What is killed. One entry each; a new kind of long work gets its own file and a line here. */
export const scenarios: readonly Scenario[] = [
  importKilled,
  partnerImportKilled,
  releaseKilled,
  auditKilled,
  migrationKilled,
  backupKilled,
]
