import type { AreaDraft, SavedArea } from '../contract/answers.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { randomRef } from '../ingest/random-ref.ts'
import type { Released } from '../sealed/released.ts'
import { openAreaWriter } from '../store/area-store.ts'
import { openWriter } from '../store/open.ts'
import type { Acting } from './acting.ts'
import { cleanName } from './clean-name.ts'

export interface RenameArea extends Pick<AreaDraft, 'name' | 'kind'> {
  id: string
  /** The version edited from; null: whatever it is now. */
  version: string | null
}

/**
 * Gives an area another name or kind; its cells never change under its id.
 * Refuses `notFound`, `personalData` for a name that holds any, and `changedMeanwhile` when it is no longer of the
 * version edited from.
 */
export function renameArea(
  acting: Acting,
  { id, version, name: written, kind }: RenameArea,
): Released<SavedArea> {
  const name = cleanName(written)
  const work = openWriter(acting.config.dataFolder, 'work')
  try {
    const writer = openAreaWriter(work)
    const before = writer.find(id)
    if (!before) throw new Refused('notFound', { param: 'id' })
    if (!writer.rename(id, version ?? before.version, { name, kind, version: randomRef() }))
      throw new Refused('changedMeanwhile')
    return releaseReceipt(writer.find(id) ?? before)
  } finally {
    work.close()
  }
}
