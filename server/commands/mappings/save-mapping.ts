import { join } from 'node:path'
import { loadCategories } from '../../area/categories.ts'
import {
  isSurveyMapping,
  Mapping,
  type MappingDraft,
  type MappingEntry,
  missingPart,
} from '../../contract/mappings.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { openMappingWriter } from '../../store/mapping-store.ts'
import { openWriter } from '../../store/open.ts'
import type { Acting } from '../acting.ts'
import { requireImporterOf } from '../require-analyst.ts'
import { checkMeanings } from './check-meanings.ts'
import { checkPersonalData } from './check-personal-data.ts'
import { entryOf } from './known-mappings.ts'
import { readyMadeMappings } from './ready-made.ts'

/**
 * Saves a mapping under its name. `version` is the one it was edited from: null (or 0, a ready-made one) for a new
 * mapping. Refuses `mappingIncomplete` naming the missing part, `personalData`, `unknownValue` and `badValue`,
 * `changedMeanwhile` for another version.
 */
export function saveMapping(
  acting: Acting,
  { draft, version }: { draft: MappingDraft; version: string | null },
): Released<MappingEntry> {
  requireImporterOf(acting, draft.source)
  const mapping = wholeMapping(draft)
  assertNotASurvey(acting, mapping.name)
  checkPersonalData(mapping)
  checkMeanings(mapping, loadCategories(join(acting.config.referenceFolder, 'categories.csv')))
  const work = openWriter(acting.config.dataFolder, 'work')
  try {
    const writer = openMappingWriter(work)
    const from = readVersion(version)
    const before = writer.find(mapping.name)
    if (before) requireImporterOf(acting, before.mapping.source)
    if (!writer.save(mapping, from === 0 ? null : from)) throw new Refused('changedMeanwhile')
    const saved = writer.find(mapping.name)
    if (!saved) throw new Error('a mapping that was just saved is gone')
    return releaseReceipt(entryOf(saved))
  } finally {
    work.close()
  }
}

/** A saved mapping stands in the place of the ready-made one of its name, and a survey's reads another kind of file. */
function assertNotASurvey({ config }: Acting, name: string): void {
  const taken = readyMadeMappings(config.referenceFolder).find((each) => each.name === name)
  if (taken && isSurveyMapping(taken)) throw new Refused('badValue', { param: 'name' })
}

function wholeMapping(draft: MappingDraft): Mapping {
  const missing = missingPart(draft)
  if (missing !== undefined) throw new Refused('mappingIncomplete', { param: missing })
  return Mapping.parse(draft)
}

/** The number in `If-Match`; null when there is none. Refuses `badValue`. */
export function readVersion(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text)) throw new Refused('badValue', { param: 'version' })
  return Number(text)
}
