import { parentPort, workerData } from 'node:worker_threads'
import { type BackupOrder, makeBackup } from '../store/backup.ts'
import { BackupRefused } from '../store/backup-refusal.ts'
import type { BackupWord } from './backup-in-worker.ts'

const order: BackupOrder = workerData

async function obey(): Promise<BackupWord> {
  try {
    return { says: 'made', report: await makeBackup(order) }
  } catch (error) {
    if (error instanceof BackupRefused) return { says: 'refused', reason: error.reason }
    throw error
  }
}

parentPort?.postMessage(await obey())
