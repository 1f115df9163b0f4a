import type { Connection } from './open.ts'

/** A live venue of a register or of the demonstration. */
export interface StoredVenue {
  readonly id: number
  readonly registerId: string
  readonly name: string
  readonly kind: string
  readonly cell: string
  readonly ward2022: string
  readonly fictional: boolean
}

export interface VenueReader {
  live(): StoredVenue[]
  /** Live venues of published registers, without invented ones. */
  countRegistered(): number
}

export function openVenueReader(connection: Connection): VenueReader {
  return {
    live: () =>
      connection
        .prepare<[], Omit<StoredVenue, 'fictional'> & { fictional: number }>(
          `SELECT id, register_id AS registerId, name, kind, cell, ward2022, fictional FROM venue
           WHERE replaced_by IS NULL ORDER BY name, id`,
        )
        .all()
        .map((row) => ({ ...row, fictional: row.fictional === 1 })),
    countRegistered: () =>
      connection
        .prepare<[], number>('SELECT count(*) FROM venue WHERE replaced_by IS NULL AND fictional = 0')
        .pluck()
        .get() ?? 0,
  }
}
