import type { WorkerOrder, WorkerWord } from '../ingest/worker-orders.ts'
import { startTypescriptWorker } from '../typescript-worker.ts'
import { refusedFor } from './refused-for.ts'

export type LastWord = Exclude<WorkerWord, { says: 'progress' | 'refused' | 'fault' }>
export type Progress = Extract<WorkerWord, { says: 'progress' }>

/**
 * Gives one order to a worker of its own and resolves with its last word. Rejects with `Refused` for what the
 * worker refused and with the worker's own error for anything else.
 */
export function runWorker(order: WorkerOrder, onProgress?: (progress: Progress) => void): Promise<LastWord> {
  const worker = startTypescriptWorker(new URL('../ingest/import.worker.ts', import.meta.url), {
    workerData: order,
    // The bytes move; copying 50 MB would hold up the event loop.
    transferList: order.task === 'read' ? [ownBuffer(order.bytes)] : [],
  })
  return new Promise((resolve, reject) => {
    worker.on('message', (word: WorkerWord) => {
      if (word.says === 'progress') onProgress?.(word)
      else if (word.says === 'refused' || word.says === 'fault') reject(refusedFor(word))
      else resolve(word)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the import worker ended with ${code}`)))
  })
}

function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength) return bytes.buffer
  throw new Error('bytes for the import worker must own their buffer')
}
