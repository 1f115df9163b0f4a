import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { openMappingWriter } from '../../store/mapping-store.ts'
import { openWriter } from '../../store/open.ts'
import type { Acting } from '../acting.ts'
import type { Receipt } from '../receipt.ts'
import { requireImporterOf } from '../require-analyst.ts'
import { readVersion } from './save-mapping.ts'

/**
 * Deletes a saved mapping; a ready-made one of its name is there again. What was imported with it stays. Refuses
 * `notFound`, `changedMeanwhile` for another version.
 */
export function deleteMapping(
  acting: Acting,
  { name, version }: { name: string; version: string | null },
): Released<Receipt> {
  const work = openWriter(acting.config.dataFolder, 'work')
  try {
    const writer = openMappingWriter(work)
    const saved = writer.find(name)
    if (!saved) throw new Refused('notFound', { param: 'id' })
    requireImporterOf(acting, saved.mapping.source)
    if (!writer.remove(name, readVersion(version) ?? saved.version)) throw new Refused('changedMeanwhile')
    return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
  } finally {
    work.close()
  }
}
