import type { Connection } from './open.ts'

/**
 * The live records of one database as numbers, for the index to sort. Each packed row holds, from the top:
 * 15 bits day (or 16384 + month when only the month is known), 9 bits type, 6 bits source, 5 bits hour
 * (24 = unknown), 18 bits place. All are row numbers of this database's own tables.
 */
export interface IncidentRows {
  packed: Float64Array
  sources: ReadonlyMap<number, string>
  types: ReadonlyMap<number, string>
  places: readonly StoredPlace[]
  wardCounts: readonly WardCount[]
}

export interface StoredPlace {
  id: number
  cell: string | null
  ward2022: string | null
  ward2002: string | null
}

/** `count` records of one type in one ward and month, from a published table. */
export interface WardCount {
  source: string
  type: string
  ward2022: string
  month: number
  count: number
}

const idsPerRead = 250_000
const largest = { place: 2 ** 18 - 1, type: 2 ** 9 - 1, source: 2 ** 6 - 1 } as const

/** Parts of one packed row. */
export interface IncidentRow {
  /** Days since 2000-01-01; 16384 + months since 2000-01 when only the month is known. */
  dayOrMonth: number
  type: number
  source: number
  hour: number
  place: number
}

export const monthOnlyFrom = 16_384

/** Takes one packed row apart into `into`: no object a row. */
export function unpackRow(packed: number, into: IncidentRow): void {
  const low = packed >>> 0
  const high = (packed - low) / 2 ** 32
  into.place = low & 0x3ffff
  into.hour = (low >>> 18) & 31
  into.source = (low >>> 23) & 63
  into.type = ((high & 63) << 3) | (low >>> 29)
  into.dayOrMonth = high >>> 6
}

/**
 * Reads every live record (`replaced_by IS NULL`) of open.sqlite or vault.sqlite as of one moment.
 * Throws when a dictionary has outgrown its bits: the index would otherwise count wrongly.
 */
export function readIncidentRows(connection: Connection): IncidentRows {
  return connection.transaction(() => {
    const dictionary = (table: 'source' | 'type') =>
      new Map(
        connection
          .prepare<[], { id: number; code: string }>(`SELECT id, code FROM ${table}`)
          .all()
          .map(({ id, code }) => [id, code]),
      )
    return {
      packed: readPacked(connection),
      sources: dictionary('source'),
      types: dictionary('type'),
      places: connection
        .prepare<[], StoredPlace>('SELECT id, cell, ward2022, ward2002 FROM place ORDER BY id')
        .all(),
      wardCounts: connection
        .prepare<[], WardCount>(
          `SELECT source.code AS source, type.code AS type, ward2022, month, sum(count) AS count
           FROM ward_count JOIN source ON source.id = ward_count.source JOIN type ON type.id = ward_count.type
           WHERE replaced_by IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
        )
        .all(),
    }
  })()
}

function readPacked(connection: Connection): Float64Array {
  const most = connection
    .prepare<[], { id: number | null; place: number | null; type: number | null; source: number | null }>(
      'SELECT (SELECT max(id) FROM incident) AS id, (SELECT max(id) FROM place) AS place, (SELECT max(id) FROM type) AS type, (SELECT max(id) FROM source) AS source',
    )
    .get()
  for (const name of ['place', 'type', 'source'] as const)
    if ((most?.[name] ?? 0) > largest[name]) throw new Error(`more ${name} rows than the index has bits for`)
  const read = connection
    .prepare<[number, number], number>(
      `SELECT (coalesce(day, ${monthOnlyFrom} + month) << 38) | (type << 29) | (source << 23)
         | (coalesce(hour, 24) << 18) | place
       FROM incident WHERE id > ? AND id <= ? AND replaced_by IS NULL`,
    )
    .pluck()
  const parts: number[][] = []
  for (let after = 0; after < (most?.id ?? 0); after += idsPerRead)
    parts.push(read.all(after, after + idsPerRead))
  const packed = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    packed.set(part, at)
    at += part.length
  }
  return packed
}
