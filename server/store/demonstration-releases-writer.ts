import { join } from 'node:path'
import { readDecisions } from './release-decisions.ts'
import { writeDecisions } from './release-decisions-writer.ts'
import { readReleaseFile, releaseFileDigest, releaseFileName, releaseNumbers } from './release-file.ts'
import { removeReleaseFiles } from './release-file-writer.ts'

/** Lets a release of invented records be shown without approval: there is nobody to protect in it. */
export function showDemonstrationRelease(dataFolder: string, number: number): void {
  writeDecisions(dataFolder, [
    ...readDecisions(dataFolder).filter((decision) => decision.number !== number),
    {
      number,
      file: releaseFileDigest(dataFolder, number),
      ...{ approvals: [], withdrawnAt: null, demonstration: true },
    },
  ])
}

/** Takes every release of invented records away, with what was decided about it. Doing it twice is no error. */
export function removeDemonstrationReleases(dataFolder: string): void {
  const invented = releaseNumbers(dataFolder).filter((number) => isInvented(dataFolder, number))
  const decisions = readDecisions(dataFolder)
  const kept = decisions.filter(({ number, demonstration }) => !demonstration && !invented.includes(number))
  if (kept.length < decisions.length) writeDecisions(dataFolder, kept)
  removeReleaseFiles(dataFolder, invented)
}

function isInvented(dataFolder: string, number: number): boolean {
  try {
    return readReleaseFile(join(dataFolder, releaseFileName(number)), number).demonstration
  } catch {
    return false
  }
}
