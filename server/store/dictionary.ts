import type { AdmittedPlace } from '../contract/admitted.ts'
import type { Connection } from './open.ts'

/** Ids of words and places as the incident tables hold them; new ones are added when first met. */
export interface Dictionary {
  source(code: string): number
  force(name: string): number
  type(code: string): number
  place(place: AdmittedPlace): number
}

/** Looks each up once and remembers it. Only inside the writer's transaction: a rolled-back id must not be remembered. */
export function openDictionary(connection: Connection): Dictionary {
  const places = new Map<AdmittedPlace, number>()
  const findPlace = connection
    .prepare<(string | null)[], number>(
      `SELECT id FROM place WHERE coalesce(cell, '') = coalesce(?, '')
       AND coalesce(ward2022, '') = coalesce(?, '') AND coalesce(ward2002, '') = coalesce(?, '')`,
    )
    .pluck()
  const addPlace = connection.prepare('INSERT INTO place (cell, ward2022, ward2002) VALUES (?, ?, ?)')
  return {
    source: words(connection, 'source', 'code'),
    force: words(connection, 'force', 'name'),
    type: words(connection, 'type', 'code'),
    place(place) {
      const known = places.get(place)
      if (known !== undefined) return known
      const parts = [place.cell, place.ward2022, place.ward2002]
      const id = findPlace.get(...parts) ?? Number(addPlace.run(...parts).lastInsertRowid)
      places.set(place, id)
      return id
    },
  }
}

function words(connection: Connection, table: string, column: string): (word: string) => number {
  const known = new Map<string, number>()
  const find = connection.prepare<[string], number>(`SELECT id FROM ${table} WHERE ${column} = ?`).pluck()
  const add = connection.prepare(`INSERT INTO ${table} (${column}) VALUES (?)`)
  return (word) => {
    const remembered = known.get(word)
    if (remembered !== undefined) return remembered
    const id = find.get(word) ?? Number(add.run(word).lastInsertRowid)
    known.set(word, id)
    return id
  }
}
