/** `npm run journey -- NAME`: the journeys of one job alone, `tests/browser/NAME*.test.ts` or the folder NAME. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { projectRoot } from '../helpers/tracked-files.ts'
import { chromiumPath } from './chromium.ts'
import { journeyNames, journeysNamed } from './journey-names.ts'

const folder = join(projectRoot, 'tests', 'browser')
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.split(sep).join('/'),
)
const wanted = process.argv[2] ?? ''
const chosen = journeysNamed(paths, wanted)

const runJourneys = (): number => {
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
  const files = chosen.map((path) => `tests/browser/${path}`)
  const words = [vitest, 'run', '--config=tests/vitest.config.ts', '--project=browser', ...files]
  return spawnSync(process.execPath, words, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
}

if (chosen.length === 0) {
  const asked = wanted === '' ? 'Which journey?' : `No journey is called "${wanted}".`
  console.error(`${asked} There are: ${journeyNames(paths).join(', ')}`)
  process.exitCode = 1
} else {
  try {
    process.env.CHROMIUM = await chromiumPath()
    process.exitCode = runJourneys()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
