import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { decisionsFileName, type ReleaseDecision } from './release-decisions.ts'

/** Puts the decisions in the place of those before, at once: a crash leaves the old ones or the new ones. */
export function writeDecisions(dataFolder: string, releases: readonly ReleaseDecision[]): void {
  const path = join(dataFolder, decisionsFileName)
  const partial = `${path}.partial`
  const handle = openSync(partial, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify({ releases }, null, 1)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(partial, path)
  const folder = openSync(dataFolder, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
