import { basename } from 'node:path'
import { loadArea } from './area/area.ts'
import { type Config, readConfig } from './config.ts'
import { problems } from './contract/problem.ts'
import { Refused } from './errors.ts'
import { fileBytes } from './ingest/file-bytes.ts'
import { readPostcodeFile } from './ingest/read-postcodes.ts'
import { FileRefused } from './ingest/refusal.ts'
import { auditCommand } from './store/command-audit.ts'
import { useFolder } from './store/folder-lock.ts'
import { openWriter } from './store/open.ts'
import { writePostcodes } from './store/postcode-store.ts'

/**
 * `npm run postcodes -- FILE`: loads a Code-Point Open file, so that partners' rows can be placed by postcode. Words go
 * to stderr; the last line of stdout is `{rows, accepted, refused}` as JSON.
 */
async function main(): Promise<number> {
  const [path, ...more] = process.argv.slice(2)
  if (path === undefined || more.length > 0 || path.startsWith('--')) {
    process.stderr.write('usage: npm run postcodes -- FILE\n')
    return 1
  }
  const config = readConfig(process.env, [], '')
  const command = { event: 'import', command: 'postcodes', question: '' } as const
  try {
    return await auditCommand(config.dataFolder, command, () => load(config, path))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    process.stderr.write(`${problems[error.code][1]}\n`)
    process.stdout.write(`${JSON.stringify({ rows: 0, accepted: 0, refused: { [error.code]: 0 } })}\n`)
    return 1
  }
}

async function load(config: Config, path: string): Promise<number> {
  try {
    const { rows, refused, postcodes } = await readPostcodeFile(fileBytes(path), loadArea(config.areaFolder))
    const user = useFolder(config.dataFolder)
    const open = openWriter(config.dataFolder, 'open')
    writePostcodes(open, postcodes.values())
    open.close()
    user.release()
    process.stderr.write(`${postcodes.size} postcodes of the area and its margin can be used from now on.\n`)
    process.stdout.write(`${JSON.stringify({ rows, accepted: postcodes.size, refused })}\n`)
    return 0
  } catch (error) {
    const isUnreadable = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!(error instanceof FileRefused) && !isUnreadable) throw error
    process.stderr.write(
      error instanceof FileRefused ? `Refused: ${error.message}\n` : `There is no file ${basename(path)}.\n`,
    )
    const refused = error instanceof FileRefused ? { [error.reason]: 0 } : { unreadableFile: 0 }
    process.stdout.write(`${JSON.stringify({ rows: 0, accepted: 0, refused })}\n`)
    return 1
  }
}

process.exitCode = await main()
