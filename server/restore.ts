import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { finish, finishRefused } from './command-end.ts'
import { readConfig } from './config.ts'
import { Refused } from './errors.ts'
import { type CommandNote, writeOnce } from './store/command-audit.ts'
import { assertNoRestore } from './store/folder-lock.ts'
import { type RestoreOrder, type RestoreReport, restoreBackup } from './store/restore.ts'

const usage = 'usage: npm run restore -- DIR [--from NAME] [--dry-run]\n'

/** `npm run restore -- DIR [--from NAME] [--dry-run]`. Words go to stderr; the last line of stdout is JSON. */
function main(): number {
  const words = wordsOf(process.argv.slice(2))
  if (words === null) {
    process.stderr.write(usage)
    return finish({ refused: 'usage' }, 1)
  }
  const { dataFolder } = readConfig(process.env, [], '')
  const order = { ...words, dataFolder, now: new Date() }
  // A dry run changes nothing.
  return words.dryRun ? tell(restoreBackup(order)) : restoreAudited(order)
}

/**
 * The entry that it was begun goes into the audit of before, which is kept aside; that it was done into the restored
 * one. An audit that cannot be read keeps no restore back: it is what a restore is for, and the entry after says so.
 */
function restoreAudited(order: RestoreOrder): number {
  const note = { event: 'backup', command: 'restore' } as const
  const begun = noteIn(order.dataFolder, { ...note, question: '', outcome: 'begun' })
  let report: RestoreReport
  try {
    report = restoreBackup(order)
  } catch (error) {
    if (begun === 'written') noteIn(order.dataFolder, { ...note, question: '', outcome: 'refused' })
    throw error
  }
  const question = begun === 'unreadable' ? `${report.restored} audit-before-unreadable` : report.restored
  writeOnce(order.dataFolder, { ...note, question, outcome: 'done' })
  return tell(report)
}

function noteIn(dataFolder: string, note: CommandNote): 'written' | 'unreadable' | 'none' {
  if (!existsSync(join(dataFolder, 'audit.sqlite'))) return 'none'
  try {
    assertNoRestore(dataFolder)
  } catch {
    // A restore that was cut off wrote it down when it began.
    return 'none'
  }
  try {
    writeOnce(dataFolder, note)
    return 'written'
  } catch (error) {
    if (error instanceof Refused && error.code === 'auditUnavailable') return 'unreadable'
    throw error
  }
}

function tell(report: RestoreReport): number {
  if (report.finishedEarlier) process.stderr.write('A restore that had been cut off was finished.\n')
  if (report.aside !== null)
    process.stderr.write(
      `What was there before is kept in ${report.aside} for 35 days, changes since the backup among it.\n`,
    )
  if (!report.dryRun)
    process.stderr.write(
      'Accounts and agreements are those of the backup: look whether any was withdrawn since.\n',
    )
  return finish(report, 0)
}

function wordsOf(words: readonly string[]): { backupFolder: string; from?: string; dryRun: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { from: { type: 'string' }, 'dry-run': { type: 'boolean' } },
      allowPositionals: true,
    })
    const dryRun = values['dry-run'] ?? false
    return positionals.length === 1 ? { backupFolder: positionals[0], from: values.from, dryRun } : null
  } catch {
    return null
  }
}

try {
  process.exitCode = main()
} catch (error) {
  process.exitCode = finishRefused(error)
}
