import { finish, finishRefused } from './command-end.ts'
import { programVersion, readConfig } from './config.ts'
import { makeBackup } from './store/backup.ts'
import { auditCommand } from './store/command-audit.ts'
import { hasDatabase } from './store/data-files.ts'

/** The backup was made, but something that can be built anew is not in it. */
const leftOutCode = 2

/** `npm run backup -- DIR`. Words go to stderr; the last line of stdout is JSON. 0 made, 1 not, 2 made but for releases. */
async function main(): Promise<number> {
  const [backupFolder, ...more] = process.argv.slice(2)
  if (backupFolder === undefined || more.length > 0 || backupFolder.startsWith('--')) {
    process.stderr.write('usage: npm run backup -- DIR\n')
    return finish({ refused: 'usage' }, 1)
  }
  const { dataFolder } = readConfig(process.env, [], '')
  const run = () => backUp(dataFolder, backupFolder)
  // Where there is no data there is nothing to copy, and nothing is made for an entry either.
  if (!hasDatabase(dataFolder)) return run()
  return auditCommand(dataFolder, { event: 'backup', command: 'backup', question: '' }, run)
}

async function backUp(dataFolder: string, backupFolder: string): Promise<number> {
  const report = await makeBackup({ dataFolder, backupFolder, now: new Date(), program: programVersion() })
  for (const name of report.removed)
    process.stderr.write(`removed, because it was older than 35 days: ${name}\n`)
  for (const file of report.leftOut)
    process.stderr.write(
      `${file} is damaged and was left out of this backup; everything else is in it. Nobody is shown that release: build a new one.\n`,
    )
  return finish(report, report.leftOut.length > 0 ? leftOutCode : 0)
}

process.exitCode = await main().catch(finishRefused)
