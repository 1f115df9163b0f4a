/** Finds a Chromium, or fetches one: the machine's own, apt where it may, an npm-packaged one, or one clear line. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../helpers/tracked-files.ts'

const packagedVersion = '@sparticuz/chromium@147.0.0'
const packagedFolder = join(projectRoot, 'node_modules', '.cache', 'chromium')

const onPath = (name: string): string[] =>
  (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))

const playwrightCache = (): string[] => {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort()
    .reverse()
    .flatMap((name) => [
      join(cache, name, 'chrome-linux', 'chrome'),
      join(cache, name, 'chrome-linux64', 'chrome'),
      join(cache, name, 'chrome-linux', 'headless_shell'),
    ])
}

const candidates = (): string[] => [
  '/usr/bin/chromium',
  ...onPath('chromium'),
  ...onPath('google-chrome'),
  ...onPath('google-chrome-stable'),
  ...onPath('chromium-browser'),
  ...playwrightCache(),
]

/** Asking for the version weeds out Ubuntu's stub, which only says that it wants a snap. */
const works = (path: string): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0

const installWithApt = (): void => {
  const apt = onPath('apt-get').find(existsSync)
  if (process.getuid?.() !== 0 || apt === undefined) return
  console.log('No Chromium here: installing one with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [
    ['update', '-q'],
    ['install', '-y', '-q', 'chromium'],
  ]) {
    if (spawnSync(apt, words, { env, timeout: 300_000 }).status !== 0) return
  }
}

type PackagedChromium = { default: { executablePath: () => Promise<string> } }

const installFromNpm = async (): Promise<string | undefined> => {
  const entry = join(packagedFolder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js')
  if (!existsSync(entry)) {
    console.log(`No Chromium by apt: installing ${packagedVersion} …`)
    const words = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      packagedFolder,
      packagedVersion,
    ]
    spawnSync('npm', words, { timeout: 300_000 })
  }
  if (!existsSync(entry)) return undefined
  const packaged: PackagedChromium = await import(pathToFileURL(entry).href)
  return packaged.default.executablePath()
}

/**
 * Path of a Chromium that runs. CHROMIUM names one outright.
 * Throws one line that says what to do when there is none.
 */
export const chromiumPath = async (): Promise<string> => {
  const named = process.env.CHROMIUM
  if (named !== undefined && named !== '') {
    if (works(named)) return named
    throw new Error(
      `CHROMIUM=${named} does not run: set it to the path of a Chromium or Chrome, or unset it.`,
    )
  }
  const present = candidates().find(works)
  if (present !== undefined) return present
  installWithApt()
  const installed = candidates().find(works) ?? (await installFromNpm())
  if (installed !== undefined && works(installed)) return installed
  throw new Error(
    'No browser for the journeys: install Chromium or Chrome, or set CHROMIUM to the path of one.',
  )
}
