import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Files git knows or would add, as paths from the project root. Throws when this is no git checkout. */
export const trackedFiles = (...under: string[]): string[] =>
  // `safe.directory`: continuous integration often owns the checkout as somebody else.
  execFileSync(
    'git',
    [
      '-c',
      'safe.directory=*',
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--',
      ...under,
    ],
    { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  )
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(projectRoot, path)))
