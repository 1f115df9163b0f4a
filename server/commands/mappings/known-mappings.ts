import type { AnyMappingEntry, MappingEntry } from '../../contract/mappings.ts'
import { openMappingReader, type StoredMapping } from '../../store/mapping-store.ts'
import { openWriter } from '../../store/open.ts'
import type { Folders } from '../acting.ts'
import { readyMadeMappings } from './ready-made.ts'

/** Every mapping there is, by source and name; a saved one stands in the place of the ready-made one of its name. */
export function knownMappings({ dataFolder, referenceFolder }: Folders): AnyMappingEntry[] {
  // A writer brings an older schema up to date; the command line may be the first to come by.
  const work = openWriter(dataFolder, 'work')
  try {
    const saved = openMappingReader(work).list().map(entryOf)
    const names = new Set(saved.map(({ name }) => name))
    const readyMade = readyMadeMappings(referenceFolder).filter(({ name }) => !names.has(name))
    return [...saved, ...readyMade].sort((a, b) => (a.source + a.name < b.source + b.name ? -1 : 1))
  } finally {
    work.close()
  }
}

export function entryOf({ mapping, version }: StoredMapping): MappingEntry {
  return { ...mapping, version, origin: 'saved' }
}
