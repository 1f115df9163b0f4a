import { basename, join } from 'node:path'
import { loadArea } from './area/area.ts'
import { loadCategories } from './area/categories.ts'
import { readConfig } from './config.ts'
import type { ImportTally } from './contract/imports.ts'
import { type ImportFormat, importFormats } from './contract/sources.ts'
import { fileBytes } from './ingest/file-bytes.ts'
import { noLimits } from './ingest/limits.ts'
import { FileRefused, wordsOf } from './ingest/refusal.ts'
import { runIngest } from './ingest/run.ts'
import { BackupRefused } from './store/backup-refusal.ts'
import { storeFault } from './store/faults.ts'
import { useFolder } from './store/folder-lock.ts'
import { openWriter } from './store/open.ts'

/** Another import may be writing: the command line waits for it. */
const waitMilliseconds = 10 * 60_000

/** `npm run import -- FORMAT FILE [--dry-run]`. Words go to stderr; the last line of stdout is the tally as JSON. */
async function main(): Promise<number> {
  const words = process.argv.slice(2)
  const dryRun = words.includes('--dry-run')
  const [format, path, ...more] = words.filter((word) => word !== '--dry-run')
  if (!isFormat(format) || path === undefined || more.length > 0 || path.startsWith('--')) {
    say(
      `usage: npm run import -- FORMAT FILE [--dry-run]\nFORMAT is one of ${Object.keys(importFormats).join(' ')}`,
    )
    return finish(nothing({ unknownFormat: 0 }), 1)
  }
  const config = readConfig(process.env, [], '')
  const area = loadArea(config.areaFolder)
  const categories = loadCategories(join(config.referenceFolder, 'categories.csv'))
  const user = useFolder(config.dataFolder)
  const connection = openWriter(config.dataFolder, 'open', waitMilliseconds)
  try {
    let spoken = Date.now()
    const { report } = await runIngest(
      {
        bytes: fileBytes(path),
        format,
        area,
        categories,
        now: new Date(),
        limits: noLimits,
        mode: 'goodRows',
        onProgress({ phase, rowsDone }) {
          if (Date.now() - spoken < 500) return
          spoken = Date.now()
          say(`${phase}: ${rowsDone.toLocaleString('en-GB')} rows`)
        },
      },
      connection,
      { commit: !dryRun },
    )
    const { accepted, refused, duplicates, replaced, months } = report
    for (const { row, reason, column } of report.refusals.slice(0, 20))
      say(`row ${row}${column === null ? '' : `, ${column}`}: ${wordsOf(reason)}`)
    if (report.droppedColumns.length > 0) say(`not read: ${report.droppedColumns.join(', ')}`)
    for (const note of report.notes) say(note)
    const isWholeRefused = accepted === 0 && !report.alreadyImported
    return finish({ accepted, refused, duplicates, replaced, months }, isWholeRefused ? 1 : 0)
  } finally {
    connection.close()
    user.release()
  }
}

function refusedWhole(error: unknown): number {
  if (error instanceof FileRefused) {
    say(`Refused: ${error.message}${error.row ? ` (row ${error.row}; row 1 follows the header)` : ''}`)
    return finish(nothing(error.refused), 1)
  }
  if (error instanceof BackupRefused) {
    say(error.message)
    return finish(nothing({ [error.reason]: 0 }), 1)
  }
  const fault = storeFault(error)
  if (fault) {
    say(
      fault === 'diskFull'
        ? 'The disk is full. Nothing was changed.'
        : 'The database is busy. Nothing was changed.',
    )
    return finish(nothing({ [fault]: 0 }), 1)
  }
  if (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code))
  ) {
    say(`The file cannot be read (${String(error.code)}): ${basename(process.argv.at(-1) ?? '')}`)
    return finish(nothing({ unreadableFile: 0 }), 1)
  }
  throw error
}

function isFormat(text: string | undefined): text is ImportFormat {
  return text !== undefined && Object.hasOwn(importFormats, text)
}

const nothing = (refused: Record<string, number>): ImportTally => ({
  accepted: 0,
  refused,
  duplicates: 0,
  replaced: 0,
  months: [],
})

function finish(tally: ImportTally, code: number): number {
  process.stdout.write(`${JSON.stringify(tally)}\n`)
  return code
}

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

process.exitCode = await main().catch(refusedWhole)
