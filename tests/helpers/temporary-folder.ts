import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** A new empty folder of the system's temporary folder; whoever calls this removes it. */
export const makeTemporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'hotspot-map-'))

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Call at the top of a test file or in `describe`: the folder goes when the last of its tests has run. */
export const temporaryFolder = (): string => {
  const folder = makeTemporaryFolder()
  afterAll(() => removeFolder(folder))
  return folder
}

/** Call inside a test: the folder goes with the test. */
export const temporaryFolderForThisTest = (): string => {
  const folder = makeTemporaryFolder()
  onTestFinished(() => removeFolder(folder))
  return folder
}
