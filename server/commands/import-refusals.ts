import { releaseRecord } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { wordsOf } from '../ingest/refusal.ts'
import type { Released } from '../sealed/released.ts'
import { openBatchReader } from '../store/batch-reader.ts'
import { openReader } from '../store/open.ts'
import type { Acting } from './acting.ts'
import { requireAnalyst } from './require-analyst.ts'
import { vaultBatches } from './vault-batches.ts'

/** Rows of an import that were refused, as CSV: row (1 follows the header), reason, column, words. Never a value. */
export function importRefusals(acting: Acting, request: { id: string }): Released<string> {
  const isPartners = vaultBatches(acting).some(({ ref }) => ref === request.id)
  if (!isPartners) requireAnalyst(acting)
  const connection = openReader(acting.config.dataFolder, isPartners ? 'vault' : 'open')
  try {
    const refusals = openBatchReader(connection).refusals(request.id)
    if (!refusals) throw new Refused('notFound', { param: 'id' })
    const lines = refusals.map(
      ({ row, reason, column }) => `${row},${reason},"${column ?? ''}","${wordsOf(reason)}"`,
    )
    return releaseRecord(acting.viewer.role, `${['row,reason,column,words', ...lines].join('\r\n')}\r\n`)
  } finally {
    connection.close()
  }
}
