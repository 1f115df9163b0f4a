import { squareKilometres } from '../area/cell-size.ts'
import type { SavedArea } from '../contract/answers.ts'
import type { Connection } from './open.ts'

/** An area as work.sqlite holds it: whole place cells, no outline. */
export type StoredArea = SavedArea

export interface AreaReader {
  /** By name, then id. */
  list(): StoredArea[]
  find(id: string): StoredArea | undefined
}

export interface AreaWriter extends AreaReader {
  insert(area: Omit<StoredArea, 'squareKilometres'>, at: string): void
  /** False when the area is gone or no longer of this version. */
  rename(
    id: string,
    version: string,
    change: { name: string; kind: StoredArea['kind']; version: string },
  ): boolean
  /** False when the area is gone or no longer of this version. */
  remove(id: string, version: string): boolean
}

interface Row {
  id: string
  name: string
  kind: StoredArea['kind']
  /** A JSON list. */
  cells: string
  version: string
}

const selectRows = 'SELECT id, name, kind, cells, version FROM area'

function areaOfRow(row: Row): StoredArea {
  const cells: string[] = JSON.parse(row.cells)
  return { ...row, cells, squareKilometres: squareKilometres(cells) }
}

/** Reads the saved areas of work.sqlite. */
export function openAreaReader(work: Connection): AreaReader {
  const all = work.prepare<[], Row>(`${selectRows} ORDER BY name COLLATE NOCASE, id`)
  const one = work.prepare<[string], Row>(`${selectRows} WHERE id = ?`)
  return {
    list: () => all.all().map(areaOfRow),
    find(id) {
      const row = one.get(id)
      return row && areaOfRow(row)
    },
  }
}

/** Writes them; `work` must be a writing connection. */
export function openAreaWriter(work: Connection): AreaWriter {
  const insert = work.prepare(
    'INSERT INTO area (id, name, kind, cells, version, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const rename = work.prepare('UPDATE area SET name = ?, kind = ?, version = ? WHERE id = ? AND version = ?')
  const remove = work.prepare('DELETE FROM area WHERE id = ? AND version = ?')
  return {
    ...openAreaReader(work),
    insert({ id, name, kind, cells, version }, at) {
      insert.run(id, name, kind, JSON.stringify(cells), version, at)
    },
    rename: (id, version, change) =>
      rename.run(change.name, change.kind, change.version, id, version).changes === 1,
    remove: (id, version) => remove.run(id, version).changes === 1,
  }
}
