import { workbookCsv } from './workbook-csv.ts'
import { type WorkbookReason, WorkbookRefused } from './workbook-refusal.ts'

/** What is asked of the worker, and its one answer. */
export interface WorkbookOrder {
  file: Blob
  sheet: string | null
}

export type WorkbookAnswer =
  | { ok: true; sheets: readonly string[]; sheet: string; above: number; csv: Blob }
  | { ok: false; reason: WorkbookReason; where: string | null }

/** Apart from the page, so that a large workbook does not hold it up. */
async function answer({ file, sheet }: WorkbookOrder): Promise<WorkbookAnswer> {
  try {
    const { csv, ...facts } = workbookCsv(new Uint8Array(await file.arrayBuffer()), sheet)
    return { ok: true, ...facts, csv: new Blob([new Uint8Array(csv)], { type: 'text/csv' }) }
  } catch (error) {
    if (error instanceof WorkbookRefused) return { ok: false, reason: error.reason, where: error.where }
    return { ok: false, reason: 'notAWorkbook', where: null }
  }
}

self.addEventListener('message', (event: MessageEvent<WorkbookOrder>) => {
  void answer(event.data).then((reply) => self.postMessage(reply))
})
