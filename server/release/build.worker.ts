import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { loadArea } from '../area/area.ts'
import { loadCategories } from '../area/categories.ts'
import { storeFault } from '../store/faults.ts'
import { buildRelease } from './build-release.ts'
import type { BuildFolders, BuildWord } from './build-words.ts'

/** Builds one release beside the server's thread, with connections of its own, and says how it went. */
const order: BuildFolders = workerData

function build(): BuildWord {
  try {
    const built = buildRelease({
      dataFolder: order.dataFolder,
      area: loadArea(order.areaFolder),
      categories: loadCategories(join(order.referenceFolder, 'categories.csv')),
      now: order.now,
    })
    if (built.outcome !== 'built') return { says: 'refused', why: built.outcome }
    return { says: 'built', number: built.record.number }
  } catch (error) {
    const fault = storeFault(error)
    if (fault) return { says: 'refused', why: fault }
    throw error
  }
}

parentPort?.postMessage(build())
