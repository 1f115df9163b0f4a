import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { loadArea } from '../area/area.ts'
import { loadCategories } from '../area/categories.ts'
import { removeDemonstration } from '../store/demonstration-writer.ts'
import { storeFault } from '../store/faults.ts'
import { openWriter } from '../store/open.ts'
import { undoBatch } from '../store/undo-writer.ts'
import { memoryBytes } from './file-bytes.ts'
import { uploadLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'
import { type IngestProgress, runIngest } from './run.ts'
import type { WorkerOrder, WorkerWord } from './worker-orders.ts'

const progressMilliseconds = 50

/** Does one order beside the server's thread, with a connection of its own, and says how it went. */
const order: WorkerOrder = workerData
const say = (word: WorkerWord): void => parentPort?.postMessage(word)
let spoken = 0

function sayProgress(progress: IngestProgress): void {
  const now = performance.now()
  if (now - spoken < progressMilliseconds && progress.phase === 'reading') return
  spoken = now
  say({ says: 'progress', ...progress })
}

async function read(order: Extract<WorkerOrder, { task: 'read' }>): Promise<WorkerWord> {
  const stop = new Int32Array(order.stop)
  const connection = openWriter(order.dataFolder, 'open')
  try {
    const { report, batch } = await runIngest(
      {
        bytes: memoryBytes(order.bytes),
        format: order.format,
        area: loadArea(order.areaFolder),
        categories: loadCategories(join(order.referenceFolder, 'categories.csv')),
        now: order.now,
        limits: uploadLimits,
        mode: order.commit?.mode ?? 'goodRows',
        sha256: order.commit?.sha256,
        onProgress: sayProgress,
        isCancelled: () => Atomics.load(stop, 0) === 1,
      },
      connection,
      { commit: order.commit !== null },
    )
    return { says: 'read', report, batch }
  } finally {
    connection.close()
  }
}

async function obey(): Promise<WorkerWord> {
  if (order.task === 'read') return read(order)
  if (order.task === 'removeDemonstration') {
    removeDemonstration(order.dataFolder)
    return { says: 'removed' }
  }
  const connection = openWriter(order.dataFolder, 'open')
  try {
    return { says: 'undo', outcome: undoBatch(connection, order.ref, order.now.toISOString()) }
  } finally {
    connection.close()
  }
}

function failure(error: unknown): WorkerWord {
  if (error instanceof FileRefused) return { says: 'refused', reason: error.reason, row: error.row }
  const fault = storeFault(error)
  if (fault) return { says: 'fault', fault }
  throw error
}

say(await obey().catch(failure))
