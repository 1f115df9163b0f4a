import { rmSync } from 'node:fs'
import { contentHash, type ReleaseRecord } from '../store/release-content.ts'
import { readReleaseFile } from '../store/release-file.ts'
import { publishPartialRelease, writePartialRelease } from '../store/release-file-writer.ts'

/** Writes, reads back, verifies, then gives the file its name. `taken`: another build was faster. */
export function putRelease(dataFolder: string, record: ReleaseRecord): 'done' | 'taken' {
  const partial = writePartialRelease(dataFolder, record)
  try {
    verify(record, readReleaseFile(partial, record.number))
    return publishPartialRelease(dataFolder, partial, record.number)
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Throws when what stands in the file is not what was built, or holds a value that no release may hold. */
export function verify(built: ReleaseRecord, written: ReleaseRecord): void {
  if (written.hash !== built.hash || contentHash(written) !== built.hash)
    throw new Error('the release file does not hold what was built')
  for (const { count } of written.leaves)
    if (count <= 0 || count % written.base !== 0)
      throw new Error('a leaf of the release is not a multiple of the base')
}
