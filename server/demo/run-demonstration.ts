import { once } from 'node:events'
import { startTypescriptWorker } from '../typescript-worker.ts'

/** What the worker is told; it reads the area pack itself. */
export interface DemonstrationOrder {
  readonly dataFolder: string
  readonly areaFolder: string
  readonly referenceFolder: string
  readonly now: Date
  readonly seed: number
}

/** Makes the demonstration data in a worker thread: see `makeDemonstration`. Rejects with the worker's error. */
export async function runDemonstration(order: DemonstrationOrder): Promise<{ incidents: number }> {
  const worker = startTypescriptWorker(new URL('./demo.worker.ts', import.meta.url), {
    workerData: order,
  })
  const [made] = await once(worker, 'message')
  await worker.terminate()
  return { incidents: Number(made.incidents) }
}
