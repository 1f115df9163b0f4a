import type { KeptPlace } from '../contract/told/place.ts'
import type { Told, ToldHistory, ToldKind } from '../contract/told/told.ts'
import type { Connection } from './open.ts'

/** Reads what people wrote about places, removed records included where it is asked. */
export interface ToldReader {
  /** By the day it was written, newest first; without removed ones. */
  list(kinds: readonly ToldKind[]): Told[]
  /** The same at any of these cells. */
  at(cells: readonly string[], kinds: readonly ToldKind[]): Told[]
  /** Changed after a moment (UTC), newest change first; without removed ones. */
  changedSince(at: string): Told[]
  /** Also a removed one. */
  find(id: string): Told | undefined
  /** Oldest first. */
  history(id: string): ToldHistory['changes']
}

interface Row {
  id: string
  kind: ToldKind
  agency: string
  agencies: string
  placeKind: KeptPlace['kind'] | null
  placeId: string | null
  /** JSON list; of no place: `[]`. */
  cells: string
  fields: string
  steps: string
  version: string
  madeOn: string
  changedAt: string
  removedAt: string | null
  writtenAt: string
}

const rows = `SELECT id, kind, agency, agencies, place_kind AS placeKind, place_id AS placeId, fields, steps, version,
  made_on AS madeOn, changed_at AS changedAt, removed_at AS removedAt,
  (SELECT at FROM told_change WHERE told_change.told = told.id ORDER BY told_change.id LIMIT 1) AS writtenAt,
  (SELECT json_group_array(cell) FROM told_cell WHERE told_cell.told = told.id) AS cells FROM told`

function toldOf({ placeKind, placeId, cells, ...row }: Row): Told {
  const place: KeptPlace | null =
    placeKind === null ? null : { kind: placeKind, id: placeId ?? '', cells: JSON.parse(cells) }
  return {
    ...row,
    place,
    agencies: JSON.parse(row.agencies),
    fields: JSON.parse(row.fields),
    steps: JSON.parse(row.steps),
  }
}

/** Reads work.sqlite; what is written elsewhere is seen at the next call. */
export function openToldReader(work: Connection): ToldReader {
  const ofKinds = `removed_at IS NULL AND kind IN (SELECT value FROM json_each(?))`
  const order = 'ORDER BY made_on DESC, id'
  const all = work.prepare<[string], Row>(`${rows} WHERE ${ofKinds} ${order}`)
  const near = work.prepare<[string, string], Row>(
    `${rows} WHERE ${ofKinds}
       AND id IN (SELECT told FROM told_cell WHERE cell IN (SELECT value FROM json_each(?))) ${order}`,
  )
  const changed = work.prepare<[string], Row>(
    `${rows} WHERE removed_at IS NULL AND changed_at > ? ORDER BY changed_at DESC, id`,
  )
  const one = work.prepare<[string], Row>(`${rows} WHERE id = ?`)
  const changes = work.prepare<[string], Omit<ToldHistory['changes'][number], 'fields'> & { fields: string }>(
    'SELECT at, agency, role, what, fields FROM told_change WHERE told = ? ORDER BY id',
  )
  return {
    list: (kinds) => all.all(JSON.stringify(kinds)).map(toldOf),
    at: (cells, kinds) => near.all(JSON.stringify(kinds), JSON.stringify(cells)).map(toldOf),
    changedSince: (at) => changed.all(at).map(toldOf),
    find(id) {
      const row = one.get(id)
      return row && toldOf(row)
    },
    history: (id) => changes.all(id).map((change) => ({ ...change, fields: JSON.parse(change.fields) })),
  }
}
