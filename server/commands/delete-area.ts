import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import { openAreaWriter } from '../store/area-store.ts'
import { openWriter } from '../store/open.ts'
import type { Acting } from './acting.ts'

/**
 * Deletes a saved area; records are untouched. `version` null: whatever it is now.
 * Refuses `notFound`, and `changedMeanwhile` when it is no longer of that version.
 */
export function deleteArea(
  acting: Acting,
  { id, version }: { id: string; version: string | null },
): Released<{ done: true; dataVersion: string }> {
  const work = openWriter(acting.config.dataFolder, 'work')
  try {
    const writer = openAreaWriter(work)
    const before = writer.find(id)
    if (!before) throw new Refused('notFound', { param: 'id' })
    if (!writer.remove(id, version ?? before.version)) throw new Refused('changedMeanwhile')
    return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
  } finally {
    work.close()
  }
}
