import { basename, join } from 'node:path'
import { loadArea } from './area/area.ts'
import { loadCategories } from './area/categories.ts'
import { knownMappings } from './commands/mappings/known-mappings.ts'
import { type Config, readConfig } from './config.ts'
import type { ImportMode, ImportReport, ImportTally } from './contract/imports.ts'
import { problems } from './contract/problem.ts'
import { holdsAnswers, type ImportFormat, importFormats } from './contract/sources.ts'
import { Refused } from './errors.ts'
import { fileBytes } from './ingest/file-bytes.ts'
import type { PartnerFormat } from './ingest/file-format.ts'
import { noLimits } from './ingest/limits.ts'
import { openPartnerFormat } from './ingest/partner-format.ts'
import { FileRefused, wordsOf } from './ingest/refusal.ts'
import { runIngest } from './ingest/run.ts'
import { agreementReader } from './store/agreement-store.ts'
import { BackupRefused } from './store/backup-refusal.ts'
import { auditCommand } from './store/command-audit.ts'
import { storeFault } from './store/faults.ts'
import { useFolder } from './store/folder-lock.ts'
import { type Connection, openWriter } from './store/open.ts'

/** Another import may be writing: the command line waits for it. */
const waitMilliseconds = 10 * 60_000

interface Command {
  what: ImportFormat | { mapping: string; agreement: string; agency: string | null }
  path: string
  dryRun: boolean
  mode: ImportMode
}

const usage = `usage: npm run import -- FORMAT FILE [--dry-run]
       npm run import -- partner FILE --mapping NAME --agreement REFERENCE [--agency AGENCY] [--good-rows] [--dry-run]
FORMAT is one of ${Object.keys(importFormats).join(' ')}
Without --agency a partner's file is brought in for the first party of its agreement. It goes in whole or not at all,
unless --good-rows is given.`

/** The words of the command line; undefined when they make no command. */
function readCommand(words: readonly string[]): Command | undefined {
  const flags = new Set<string>(words.filter((word) => word === '--dry-run' || word === '--good-rows'))
  const rest = words.filter((word) => !flags.has(word))
  const values = new Map<string, string>()
  for (const name of ['--mapping', '--agreement', '--agency']) {
    const at = rest.indexOf(name)
    if (at >= 0) values.set(name, rest.splice(at, 2)[1] ?? '')
  }
  const [format, path, ...more] = rest
  if (path === undefined || more.length > 0 || path.startsWith('--')) return undefined
  const dryRun = flags.has('--dry-run')
  if (format !== 'partner') {
    if (!isFormat(format) || values.size > 0 || flags.has('--good-rows')) return undefined
    return { what: format, path, dryRun, mode: 'goodRows' }
  }
  const mapping = values.get('--mapping')
  const agreement = values.get('--agreement')
  if (!mapping || !agreement) return undefined
  const mode = flags.has('--good-rows') ? 'goodRows' : 'allOrNothing'
  return { what: { mapping, agreement, agency: values.get('--agency') ?? null }, path, dryRun, mode }
}

/**
 * `npm run import -- …` (see `usage`). Words go to stderr; the last line of stdout is the tally as JSON. Whoever can
 * start this can read the folder itself: it acts as an analyst of the agreement's party.
 */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2))
  if (!command) {
    say(usage)
    return finish(nothing({ unknownFormat: 0 }), 1)
  }
  const config = readConfig(process.env, [], '')
  // A dry run changes nothing and tells nothing that the file does not say.
  if (command.dryRun) return run(command, config)
  const { what } = command
  const question = typeof what === 'string' ? what : 'partner'
  return auditCommand(config.dataFolder, { event: 'import', command: 'import', question }, () =>
    run(command, config),
  )
}

async function run({ what, path, dryRun, mode }: Command, config: Config): Promise<number> {
  const area = loadArea(config.areaFolder)
  const categories = loadCategories(join(config.referenceFolder, 'categories.csv'))
  const user = useFolder(config.dataFolder)
  const connection = openWriter(
    config.dataFolder,
    typeof what === 'string' ? 'open' : 'vault',
    waitMilliseconds,
  )
  try {
    let spoken = Date.now()
    const { report } = await runIngest(
      {
        bytes: fileBytes(path),
        format: typeof what === 'string' ? what : partnerFormat(config, connection, what),
        area,
        categories,
        now: new Date(),
        limits: noLimits,
        mode,
        onProgress({ phase, rowsDone }) {
          if (Date.now() - spoken < 500) return
          spoken = Date.now()
          say(`${phase}: ${rowsDone.toLocaleString('en-GB')} rows`)
        },
      },
      connection,
      { commit: !dryRun },
    )
    return tell(report)
  } finally {
    connection.close()
    user.release()
  }
}

function tell(report: ImportReport): number {
  const { accepted, refused, duplicates, replaced, months, partner } = report
  for (const { row, reason, column } of report.refusals.slice(0, 20))
    say(`row ${row}${column === null ? '' : `, ${column}`}: ${wordsOf(reason)}`)
  if (report.droppedColumns.length > 0) say(`not read: ${report.droppedColumns.join(', ')}`)
  for (const note of report.notes) say(note)
  if (partner) {
    say(
      holdsAnswers(report.source ?? '')
        ? `${partner.shared} answers by ward`
        : `${partner.shared} rows on place cells, ${partner.protected} on protection zones by quarter`,
    )
    for (const [reason, rows] of Object.entries(partner.becameProtected)) say(`protected, ${reason}: ${rows}`)
    for (const [how, rows] of Object.entries(partner.confidence)) say(`placed by ${how}: ${rows}`)
  }
  const isWholeRefused = accepted === 0 && !report.alreadyImported
  return finish({ accepted, refused, duplicates, replaced, months }, isWholeRefused ? 1 : 0)
}

function partnerFormat(
  config: Config,
  vault: Connection,
  { mapping: name, agreement, agency }: Exclude<Command['what'], string>,
): PartnerFormat {
  const mapping = knownMappings(config).find((each) => each.name === name)
  if (!mapping || mapping.state === 'draft') throw new FileRefused(mapping ? 'mappingIsDraft' : 'noMapping')
  const party = agency ?? agreementReader(vault).find(agreement)?.parties[0] ?? ''
  openWriter(config.dataFolder, 'open').close()
  return openPartnerFormat(config.dataFolder, { mapping, agreement, agency: party })
}

function refusedWhole(error: unknown): number {
  if (error instanceof FileRefused) {
    say(`Refused: ${error.message}${error.row ? ` (row ${error.row}; row 1 follows the header)` : ''}`)
    if (error.column !== null) say(`column: ${error.column}`)
    const isCounted = Object.keys(error.refused).length > 0
    return finish(nothing(isCounted ? error.refused : { [error.reason]: 0 }), 1)
  }
  if (error instanceof BackupRefused) {
    say(error.message)
    return finish(nothing({ [error.reason]: 0 }), 1)
  }
  const fault = error instanceof Refused ? error.code : storeFault(error)
  if (fault) {
    say(problems[fault][1])
    return finish(nothing({ [fault]: 0 }), 1)
  }
  if (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code))
  ) {
    say(
      `The file cannot be read (${String(error.code)}): ${basename(readCommand(process.argv.slice(2))?.path ?? '')}`,
    )
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
