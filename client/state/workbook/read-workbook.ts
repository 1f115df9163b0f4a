import type { WorkbookAnswer, WorkbookOrder } from './workbook.worker.ts'

/** Reads a sheet in a worker of its own; what the file holds stays in this browser until it is sent as CSV. */
export function readWorkbook(order: WorkbookOrder): Promise<WorkbookAnswer> {
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<WorkbookAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkbookAnswer>) => resolve(data))
    worker.addEventListener('error', () => resolve({ ok: false, reason: 'notAWorkbook', where: null }))
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}
