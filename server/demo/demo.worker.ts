import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { loadArea } from '../area/area.ts'
import { loadCategories } from '../area/categories.ts'
import { makeDemonstration } from './make-demonstration.ts'
import type { DemonstrationOrder } from './run-demonstration.ts'

/** Makes the demonstration data beside the server's thread and answers once, with how many incidents. */
const order: DemonstrationOrder = workerData
const { dataFolder, areaFolder, referenceFolder, now, seed } = order
parentPort?.postMessage(
  makeDemonstration({
    ...{ dataFolder, areaFolder, referenceFolder },
    area: loadArea(areaFolder),
    categories: loadCategories(join(referenceFolder, 'categories.csv')),
    now,
    seed,
  }),
)
