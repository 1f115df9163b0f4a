import { monthText } from '../contract/calendar.ts'
import type { ImportBatch } from '../contract/imports.ts'
import { importFormats } from '../contract/sources.ts'
import { releaseRecord } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import { openBatchReader, type StoredBatch } from '../store/batch-reader.ts'
import { openReader } from '../store/open.ts'
import type { Acting } from './acting.ts'

/** The history of imports, newest first. */
export function listImports(acting: Acting): Released<ImportBatch[]> {
  const stored = (['open', 'vault'] as const).flatMap((name) => {
    const connection = openReader(acting.config.dataFolder, name)
    try {
      return openBatchReader(connection).list()
    } finally {
      connection.close()
    }
  })
  const batches = stored.sort((a, b) => (a.at < b.at ? 1 : -1)).map(tellBatch)
  return releaseRecord(acting.viewer.role, batches)
}

function tellBatch(stored: StoredBatch): ImportBatch {
  const { ref, format, source, at, accepted, duplicates, replaced, monthFirst, monthLast, live } = stored
  const refused: Record<string, number> = JSON.parse(stored.refused)
  return {
    ...{ id: ref, format, source, at, accepted, duplicates, replaced, live },
    formatLabel: labelOf(format),
    refused: Object.values(refused).reduce((sum, rows) => sum + rows, 0),
    months: monthFirst === null || monthLast === null ? [] : [monthText(monthFirst), monthText(monthLast)],
    demo: stored.demo === 1,
    state: stored.undoneAt === null ? 'live' : 'undone',
    undoBlocked: whyNotUndo(stored),
  }
}

function labelOf(format: string): string {
  return Object.entries(importFormats).find(([id]) => id === format)?.[1].label ?? 'Demonstration data'
}

function whyNotUndo({ undoneAt, demo, replacedLater }: StoredBatch): string | null {
  if (undoneAt !== null) return 'It was undone already.'
  if (demo === 1) return 'Demonstration data are removed as a whole.'
  if (replacedLater > 0) return 'A later import replaced some of these records: undo that one first.'
  return null
}
