import type { AreaDraft, SavedArea } from '../contract/answers.ts'
import type { CellId } from '../contract/ids.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { randomRef } from '../ingest/random-ref.ts'
import type { Released } from '../sealed/released.ts'
import { openAreaWriter } from '../store/area-store.ts'
import { openWriter } from '../store/open.ts'
import type { Acting } from './acting.ts'
import { cellsInside } from './cells-inside.ts'
import { cleanName } from './clean-name.ts'

/**
 * Saves an area as the whole cells whose centre lies inside its outline (or the cells given). The outline is not kept.
 * Refuses `areaEmpty` without a cell, `geometryUnreadable`, `unknownValue` for a cell of elsewhere, `badBody` when
 * there is neither outline nor cells, `personalData` for a name that holds any.
 */
export function saveArea(acting: Acting, draft: AreaDraft): Released<SavedArea> {
  const name = cleanName(draft.name)
  const cells = cellsOf(acting, draft)
  if (cells.length === 0) throw new Refused('areaEmpty')
  const work = openWriter(acting.config.dataFolder, 'work')
  try {
    const writer = openAreaWriter(work)
    const id = randomRef()
    const { kind } = draft
    writer.insert({ id, name, kind, cells, version: randomRef() }, acting.clock().toISOString())
    const saved = writer.find(id)
    if (!saved) throw new Error('an area that was just saved is gone')
    return releaseReceipt(saved)
  } finally {
    work.close()
  }
}

function cellsOf({ area }: Acting, { outline, cells }: AreaDraft): CellId[] {
  if (outline) return cellsInside(area, outline)
  if (!cells) throw new Refused('badBody', { param: 'outline' })
  const known = cells.map((text) => {
    const cell = area.knownCell(text)
    if (cell === undefined) throw new Refused('unknownValue', { param: 'cells' })
    return cell
  })
  return [...new Set(known)].sort()
}
