import { programVersion, readConfig } from './config.ts'
import { makeBackup } from './store/backup.ts'
import { BackupRefused } from './store/backup-refusal.ts'

/** `npm run backup -- DIR`. Words go to stderr; the last line of stdout is JSON. */
async function main(): Promise<number> {
  const [backupFolder, ...more] = process.argv.slice(2)
  if (backupFolder === undefined || more.length > 0 || backupFolder.startsWith('--')) {
    process.stderr.write('usage: npm run backup -- DIR\n')
    return finish({ refused: 'usage' }, 1)
  }
  const { dataFolder } = readConfig(process.env, [], '')
  const report = await makeBackup({ dataFolder, backupFolder, now: new Date(), program: programVersion() })
  for (const name of report.removed)
    process.stderr.write(`removed, because it was older than 35 days: ${name}\n`)
  return finish(report, 0)
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

process.exitCode = await main().catch(refused)
