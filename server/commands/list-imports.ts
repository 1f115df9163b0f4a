import { monthText } from '../contract/calendar.ts'
import type { ImportBatch } from '../contract/imports.ts'
import { importFormats, sources } from '../contract/sources.ts'
import { releaseRecord } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import { openBatchReader, type StoredBatch } from '../store/batch-reader.ts'
import { openReader } from '../store/open.ts'
import { reportFormat } from '../store/protected-writer.ts'
import type { Acting } from './acting.ts'
import { requireImporter } from './require-analyst.ts'
import { vaultBatches } from './vault-batches.ts'

/** The history of imports, newest first: of published files for an analyst, of partners' as `vaultBatches` says. */
export function listImports(acting: Acting): Released<ImportBatch[]> {
  requireImporter(acting)
  const stored = [...openBatches(acting), ...vaultBatches(acting)]
  const batches = stored.sort((a, b) => (a.at < b.at ? 1 : -1)).map(tellBatch)
  return releaseRecord(acting.viewer.role, batches)
}

/** Refuses `notFound` unless a published file was imported under this id: others' partner files are not there. */
export function assertOpenBatch(acting: Acting, id: string): void {
  if (!openBatches(acting).some(({ ref }) => ref === id)) throw new Refused('notFound', { param: 'id' })
}

function openBatches({ config, viewer }: Acting): StoredBatch[] {
  if (viewer.role !== 'analyst') return []
  const connection = openReader(config.dataFolder, 'open')
  try {
    return openBatchReader(connection).list()
  } finally {
    connection.close()
  }
}

function tellBatch(stored: StoredBatch): ImportBatch {
  const { ref, format, source, at, accepted, duplicates, replaced, monthFirst, monthLast, live } = stored
  const refused: Record<string, number> = JSON.parse(stored.refused)
  return {
    ...{ id: ref, format, source, at, accepted, duplicates, replaced, live },
    formatLabel: labelOf(format, source),
    refused: Object.values(refused).reduce((sum, rows) => sum + rows, 0),
    months: monthFirst === null || monthLast === null ? [] : [monthText(monthFirst), monthText(monthLast)],
    demo: stored.demo === 1,
    state: stored.undoneAt === null ? 'live' : 'undone',
    undoBlocked: whyNotUndo(stored),
  }
}

function labelOf(format: string, source: string | null): string {
  if (format === reportFormat) return 'Report forms'
  if (format === 'partner') return sources.find(({ id }) => id === source)?.label ?? format
  return Object.entries(importFormats).find(([id]) => id === format)?.[1].label ?? 'Demonstration data'
}

function whyNotUndo({ undoneAt, demo, replacedLater }: StoredBatch): string | null {
  if (undoneAt !== null) return 'It was undone already.'
  if (demo === 1) return 'Demonstration data are removed as a whole.'
  if (replacedLater > 0) return 'A later import replaced some of these records: undo that one first.'
  return null
}
