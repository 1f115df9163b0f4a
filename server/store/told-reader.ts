import { laterActionFields } from '../contract/told/action.ts'
import type { KeptPlace } from '../contract/told/place.ts'
import { noSteps, type Told, type ToldHistory, type ToldKind } from '../contract/told/told.ts'
import type { Connection } from './open.ts'
import { openSafetyMapReader, type SafetyMapReader } from './safety-map-store.ts'

/** Where a list goes on: the day on which its last record was written, and its id. */
type ToldPlaceInList = Pick<Told, 'madeOn' | 'id'>

/** Reads what people wrote about places, removed records included where it is asked. */
export interface ToldReader {
  /** By the day it was written, newest first; without removed ones. */
  list(kinds: readonly ToldKind[]): Told[]
  /** The same, so many of them, beginning after one: the next page. */
  page(kinds: readonly ToldKind[], after: ToldPlaceInList | null, most: number): Told[]
  /** The same as `list` at any of these cells. */
  at(cells: readonly string[], kinds: readonly ToldKind[]): Told[]
  /** Changed after a moment (UTC), newest change first; without removed ones. */
  changedSince(at: string): Told[]
  /** Also a removed one. */
  find(id: string): Told | undefined
  /** Parts of an assessment, of one kind; without removed ones. */
  parts(whole: string, kind: ToldKind): Told[]
  /** Young people's maps of an assessment, as far as they are ever shown. */
  readonly safetyMaps: SafetyMapReader
  /** Oldest first. */
  history(id: string): ToldHistory['changes']
}

/** Where nobody writes: a server of releases alone, and worlds of tests. */
export const nothingTold: ToldReader = {
  ...{ list: () => [], page: () => [], at: () => [], changedSince: () => [], find: () => undefined },
  ...{ parts: () => [], history: () => [] },
  safetyMaps: { hasEnough: () => false, cells: () => [] },
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
  author: string | null
  partOf: string | null
}

const rows = `SELECT id, kind, agency, agencies, place_kind AS placeKind, place_id AS placeId, fields, steps, version,
  made_on AS madeOn, changed_at AS changedAt, removed_at AS removedAt, author, part_of AS partOf,
  (SELECT at FROM told_change WHERE told_change.told = told.id ORDER BY told_change.id LIMIT 1) AS writtenAt,
  (SELECT json_group_array(cell) FROM told_cell WHERE told_cell.told = told.id) AS cells FROM told`

/** What a record of before a kind was asked more has in the fields that came later. */
const laterFields: Partial<Record<ToldKind, object>> = {
  action: laterActionFields,
  meeting: { last: null, next: null },
}

function toldOf({ placeKind, placeId, cells, partOf: _, ...row }: Row, whole: Told['whole'] = null): Told {
  const place: KeptPlace | null =
    placeKind === null ? null : { kind: placeKind, id: placeId ?? '', cells: JSON.parse(cells) }
  return {
    ...row,
    place,
    agencies: JSON.parse(row.agencies),
    fields: { ...laterFields[row.kind], ...JSON.parse(row.fields) },
    // A record of before there was a kind of step has none of it.
    steps: { ...noSteps, ...JSON.parse(row.steps) },
    whole,
  }
}

/** Reads work.sqlite; what is written elsewhere is seen at the next call. */
export function openToldReader(work: Connection): ToldReader {
  const ofKinds = `removed_at IS NULL AND kind IN (SELECT value FROM json_each(?))`
  const order = 'ORDER BY made_on DESC, id'
  const all = work.prepare<[string], Row>(`${rows} WHERE ${ofKinds} ${order}`)
  // The ids first, by the index alone: the rest of a row is read for those on the page.
  const some = work.prepare<[{ kinds: string; madeOn: string; id: string; most: number }], Row>(
    `${rows} WHERE id IN (SELECT id FROM told WHERE removed_at IS NULL
       AND kind IN (SELECT value FROM json_each(@kinds))
       AND (made_on < @madeOn OR (made_on = @madeOn AND id > @id)) ${order} LIMIT @most) ${order}`,
  )
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
  const partsOf = work.prepare<[string, string], Row>(
    `${rows} WHERE part_of = ? AND kind = ? AND removed_at IS NULL ${order}`,
  )
  /** With the assessments that they are parts of, each read once. */
  const withWholes = (found: readonly Row[]): Told[] => {
    const wholes = new Map<string, Told['whole']>()
    return found.map((row) => {
      if (row.partOf === null) return toldOf(row)
      const known = wholes.get(row.partOf) ?? wholeOf(row.partOf)
      wholes.set(row.partOf, known)
      return toldOf(row, known)
    })
  }
  const wholeOf = (id: string): Told['whole'] => {
    const row = one.get(id)
    // Only an assessment has parts: the writer takes no other.
    return row?.kind === 'assessment' ? (toldOf(row) as Told<'assessment'>) : null
  }
  return {
    safetyMaps: openSafetyMapReader(work),
    list: (kinds) => withWholes(all.all(JSON.stringify(kinds))),
    page: (kinds, after, most) =>
      withWholes(some.all({ kinds: JSON.stringify(kinds), ...(after ?? { madeOn: '9999', id: '' }), most })),
    at: (cells, kinds) => withWholes(near.all(JSON.stringify(kinds), JSON.stringify(cells))),
    changedSince: (at) => withWholes(changed.all(at)),
    parts: (whole, kind) => withWholes(partsOf.all(whole, kind)),
    find(id) {
      const row = one.get(id)
      return row && withWholes([row])[0]
    },
    history: (id) => changes.all(id).map((change) => ({ ...change, fields: JSON.parse(change.fields) })),
  }
}
