import { backupKilled } from './backup-killed.ts'
import { importKilled } from './import-killed.ts'
import { migrationKilled } from './migration-killed.ts'
import type { Scenario } from './scenario.ts'

/** What is killed. One entry each; a new kind of long work gets its own file and a line here. */
export const scenarios: readonly Scenario[] = [importKilled, migrationKilled, backupKilled]
