/** How long a release of many records takes to be built, proved and put in its place. */

import { makeWorld } from '../gates/attacks/world.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import type { Figure } from './import-bench.ts'

export function benchRelease(records: number): Figure[] {
  const folder = makeTemporaryFolder()
  try {
    // The world comes with its first release; the second is built from the same vault by itself.
    const world = makeWorld({ folder, seed: 7, records })
    const start = performance.now()
    const { leaves } = world.release()
    const seconds = (performance.now() - start) / 1000
    return [
      { name: `release of ${records} shared records`, value: Math.round(seconds * 10) / 10, unit: 's' },
      { name: 'leaves in that release', value: leaves.length, unit: 'leaves' },
    ]
  } finally {
    removeFolder(folder)
  }
}
