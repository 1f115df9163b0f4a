import { importers } from '../contract/access.ts'
import { agreementReader } from '../store/agreement-store.ts'
import { openBatchReader, type StoredBatch } from '../store/batch-reader.ts'
import { openReader } from '../store/open.ts'
import type { Acting } from './acting.ts'

/**
 * The imports into the vault that somebody may know of: an analyst those of sources that the agency is or was a party
 * of, a partner those its own agency brought. Nobody else learns that there are any.
 */
export function vaultBatches({ config, viewer }: Pick<Acting, 'config' | 'viewer'>): StoredBatch[] {
  if (!(importers as readonly string[]).includes(viewer.role)) return []
  const vault = openReader(config.dataFolder, 'vault')
  try {
    const sources = new Set<string>(
      agreementReader(vault)
        .list()
        .flatMap(({ source, parties }) => (parties.includes(viewer.agency) ? [source] : [])),
    )
    return openBatchReader(vault)
      .list()
      .filter(({ source }) => source !== null && sources.has(source))
      .filter(({ agency }) => viewer.role === 'analyst' || agency === viewer.agency)
  } finally {
    vault.close()
  }
}
