import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyMappingEntry, AnyReadyMade } from '../../contract/mappings.ts'

/**
 * The ready-made mappings of `data/reference/mappings`, by file name. Throws when one of them is no mapping: a broken
 * installation, not bad input.
 */
export function readyMadeMappings(referenceFolder: string): AnyMappingEntry[] {
  const folder = join(referenceFolder, 'mappings')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      ...AnyReadyMade.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      ...{ version: 0, origin: 'readyMade' },
    }))
}
