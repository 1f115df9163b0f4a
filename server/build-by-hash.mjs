import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A build of yesterday's sources may still be in use by another process: only those over a day old go. */
const daysOld = 86_400_000

/**
 * A folder `dist/HASH` that was built of these sources: built when there is none for the sources as they are. Two
 * processes that begin at once build side by side and the first to finish stays.
 * @param {{ dist: string, sources: readonly string[], proof: string, build: (folder: string) => Promise<unknown> }} order
 *   `sources` are files and folders; `proof` is a file in a finished build; `build` writes into the folder it is given
 * @returns {Promise<string>} the folder
 */
export async function builtByHash({ dist, sources, proof, build }) {
  const folder = join(dist, hashOf(sources))
  if (existsSync(join(folder, proof))) return folder
  const partial = `${folder}.partial-${process.pid}`
  await build(partial)
  try {
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(join(folder, proof))) throw error
  }
  for (const name of readdirSync(dist)) {
    const path = join(dist, name)
    if (path !== folder && Date.now() - statSync(path).mtimeMs > daysOld)
      rmSync(path, { recursive: true, force: true })
  }
  return folder
}

/** @param {readonly string[]} sources */
function hashOf(sources) {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesBelow(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'dist' && !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
