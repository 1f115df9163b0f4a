import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { BackupRefused } from './store/backup-refusal.ts'
import { restoreBackup } from './store/restore.ts'

const usage = 'usage: npm run restore -- DIR [--from NAME] [--dry-run]\n'

/** `npm run restore -- DIR [--from NAME] [--dry-run]`. Words go to stderr; the last line of stdout is JSON. */
function main(): number {
  const words = wordsOf(process.argv.slice(2))
  if (words === null) {
    process.stderr.write(usage)
    return finish({ refused: 'usage' }, 1)
  }
  const { dataFolder } = readConfig(process.env, [], '')
  const report = restoreBackup({ ...words, dataFolder, now: new Date() })
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

function refused(error: unknown): number {
  if (!(error instanceof BackupRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  return finish({ refused: error.reason }, 1)
}

function finish(words: object, code: number): number {
  process.stdout.write(`${JSON.stringify(words)}\n`)
  return code
}

try {
  process.exitCode = main()
} catch (error) {
  process.exitCode = refused(error)
}
