import type { BackupOrder, BackupReport } from '../store/backup.ts'
import { type BackupRefusal, BackupRefused } from '../store/backup-refusal.ts'
import { startTypescriptWorker } from '../typescript-worker.ts'

/** What the worker says last. */
export type BackupWord = { says: 'made'; report: BackupReport } | { says: 'refused'; reason: BackupRefusal }

/** Makes a backup in a worker thread with its own connections. Rejects with `BackupRefused`, or the worker's error. */
export function backupInWorker(order: BackupOrder): Promise<BackupReport> {
  const worker = startTypescriptWorker(new URL('./backup.worker.ts', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    worker.once('message', (word: BackupWord) =>
      word.says === 'made' ? resolve(word.report) : reject(new BackupRefused(word.reason)),
    )
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the backup worker ended with ${code}`)))
  })
}
