import type { Mapping } from '../contract/mappings.ts'
import type { Connection } from './open.ts'

/** A mapping as work.sqlite holds it. */
export interface StoredMapping {
  readonly mapping: Mapping
  /** 1 when first saved, one more with each change. */
  readonly version: number
}

export interface MappingReader {
  /** By source, then name. */
  list(): StoredMapping[]
  find(name: string): StoredMapping | undefined
}

export interface MappingWriter extends MappingReader {
  /** Adds a mapping (`from` null) or changes the one of version `from`. False when it is there already or of another version. */
  save(mapping: Mapping, from: number | null): boolean
  /** False when the mapping is gone or of another version. */
  remove(name: string, version: number): boolean
}

interface Row {
  version: number
  body: string
}

const storedOf = ({ version, body }: Row): StoredMapping => ({ mapping: JSON.parse(body), version })

/** Reads the saved mappings of work.sqlite. */
export function openMappingReader(work: Connection): MappingReader {
  const all = work.prepare<[], Row>('SELECT version, body FROM mapping ORDER BY source, name')
  const one = work.prepare<[string], Row>('SELECT version, body FROM mapping WHERE name = ?')
  return {
    list: () => all.all().map(storedOf),
    find(name) {
      const row = one.get(name)
      return row && storedOf(row)
    },
  }
}

/** Writes them; `work` must be a writing connection. */
export function openMappingWriter(work: Connection): MappingWriter {
  const insert = work.prepare(
    'INSERT INTO mapping (name, source, version, body) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING',
  )
  const change = work.prepare(
    'UPDATE mapping SET source = ?, version = version + 1, body = ? WHERE name = ? AND version = ?',
  )
  const remove = work.prepare('DELETE FROM mapping WHERE name = ? AND version = ?')
  return {
    ...openMappingReader(work),
    save(mapping, from) {
      const { name, source } = mapping
      const body = JSON.stringify(mapping)
      const result = from === null ? insert.run(name, source, body) : change.run(source, body, name, from)
      return result.changes === 1
    },
    remove: (name, version) => remove.run(name, version).changes === 1,
  }
}
