import type { ImportMode, ImportReport } from '../contract/imports.ts'
import type { ImportFormat } from '../contract/sources.ts'
import type { StoreFault } from '../store/faults.ts'
import type { UndoOutcome } from '../store/undo-writer.ts'
import type { PartnerOrder } from './partner-format.ts'
import type { FileReason } from './refusal.ts'
import type { IngestProgress } from './run.ts'

interface Folders {
  readonly dataFolder: string
  readonly areaFolder: string
  readonly referenceFolder: string
}

/** What the import worker is told to do, once. */
export type WorkerOrder =
  | (Folders & {
      readonly task: 'read'
      readonly bytes: Uint8Array
      readonly format: ImportFormat | undefined
      /** A partner's file, which goes to the vault. */
      readonly partner: PartnerOrder | null
      /** Null: a dry run. */
      readonly commit: { readonly sha256: string; readonly mode: ImportMode } | null
      readonly now: Date
      /** One shared 32-bit number; 1 = stop before the commit. */
      readonly stop: SharedArrayBuffer
    })
  | (Folders & { readonly task: 'undo'; readonly ref: string; readonly now: Date })
  | (Folders & { readonly task: 'removeDemonstration' })

/** What it says. Everything but `progress` is its last word. */
export type WorkerWord =
  | ({ readonly says: 'progress' } & IngestProgress)
  | { readonly says: 'read'; readonly report: ImportReport; readonly batch: string | null }
  | {
      readonly says: 'refused'
      readonly reason: FileReason
      readonly row: number | null
      readonly column: string | null
    }
  | { readonly says: 'fault'; readonly fault: StoreFault }
  | { readonly says: 'undo'; readonly outcome: UndoOutcome }
  | { readonly says: 'removed' }
