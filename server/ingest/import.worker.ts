import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { loadArea } from '../area/area.ts'
import { loadCategories } from '../area/categories.ts'
import { removeDemonstration } from '../store/demonstration-writer.ts'
import { storeFault } from '../store/faults.ts'
import { openWriter } from '../store/open.ts'
import { type UndoOutcome, undoBatch } from '../store/undo-writer.ts'
import { memoryBytes } from './file-bytes.ts'
import { uploadLimits } from './limits.ts'
import { openPartnerFormat } from './partner-format.ts'
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
  const { dataFolder, partner } = order
  const connection = openWriter(dataFolder, partner ? 'vault' : 'open')
  try {
    const { report, batch } = await runIngest(
      {
        bytes: memoryBytes(order.bytes),
        format: partner ? openPartnerFormat(dataFolder, partner) : order.format,
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
  return { says: 'undo', outcome: undo(order) }
}

/** The batch stands in one of the two databases. */
function undo({ dataFolder, ref, now }: Extract<WorkerOrder, { task: 'undo' }>): UndoOutcome {
  for (const name of ['open', 'vault'] as const) {
    const connection = openWriter(dataFolder, name)
    try {
      const outcome = undoBatch(connection, ref, now.toISOString())
      if (outcome !== 'notFound') return outcome
    } finally {
      connection.close()
    }
  }
  return 'notFound'
}

function failure(error: unknown): WorkerWord {
  if (error instanceof FileRefused) {
    const { reason, row, column } = error
    return { says: 'refused', reason, row, column }
  }
  const fault = storeFault(error)
  if (fault) return { says: 'fault', fault }
  throw error
}

say(await obey().catch(failure))
