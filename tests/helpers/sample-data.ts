/**
 * Real publishers' files, which the project never holds. The variable SAMPLE_DATA names their folder;
 * without it these tests skip, and `npm test` lists by name what it skipped.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { it } from 'vitest'

const folder = process.env.SAMPLE_DATA

/** Path of a sample file, or undefined when SAMPLE_DATA is not set. Throws when it is set and lacks the file. */
export const samplePath = (fileName: string): string | undefined => {
  if (folder === undefined || folder === '') return undefined
  const path = join(resolve(folder), fileName)
  if (!existsSync(path)) throw new Error(`SAMPLE_DATA is set, but its folder has no ${fileName}`)
  return path
}

/** A test on one real file: `testOnSample('some.csv', 'adds up', async (path) => …)`. */
export const testOnSample = (
  fileName: string,
  title: string,
  run: (path: string) => void | Promise<void>,
  timeoutMilliseconds = 60_000,
): void => {
  const path = samplePath(fileName)
  if (path === undefined) it.skip(`${title} (SAMPLE_DATA is not set: ${fileName})`)
  else it(title, () => run(path), timeoutMilliseconds)
}
