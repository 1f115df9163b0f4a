import { Refused } from '../../errors.ts'
import type { BuildFolders, BuildWord } from '../../release/build-words.ts'
import { startTypescriptWorker } from '../../typescript-worker.ts'

/** Builds releases in a worker thread, one at a time. */
export interface ReleaseBuilder {
  /** The new release's number. Throws `Refused`: nothing agreed, another one being built, a full disk. */
  build(now: Date): Promise<number>
}

export function makeReleaseBuilder(folders: Omit<BuildFolders, 'now'>): ReleaseBuilder {
  let isBuilding = false
  return {
    async build(now) {
      if (isBuilding) throw new Refused('anotherReleaseIsBuilt')
      isBuilding = true
      try {
        const { dataFolder, areaFolder, referenceFolder } = folders
        const word = await runBuild({ dataFolder, areaFolder, referenceFolder, now })
        if (word.says === 'refused') throw new Refused(word.why)
        return word.number
      } finally {
        isBuilding = false
      }
    },
  }
}

function runBuild(order: BuildFolders): Promise<BuildWord> {
  const worker = startTypescriptWorker(new URL('../../release/build.worker.ts', import.meta.url), {
    workerData: order,
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the release build ended with ${code}`)))
  })
}
