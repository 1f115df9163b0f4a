import type { AnyMappingEntry } from '../../contract/mappings.ts'
import { releaseRecord } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { requireImporter } from '../require-analyst.ts'
import { knownMappings } from './known-mappings.ts'

/** Ready-made and saved mappings. */
export function listMappings(acting: Acting): Released<AnyMappingEntry[]> {
  requireImporter(acting)
  return releaseRecord(acting.viewer.role, knownMappings(acting.config))
}
