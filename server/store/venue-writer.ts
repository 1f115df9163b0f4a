import type { AdmittedVenue } from '../contract/admitted.ts'
import type { Connection } from './open.ts'

/** Writes the venues of one batch. Inside the caller's transaction. */
export interface VenueWriter {
  insert(venue: AdmittedVenue): void
  /** The whole register gives way to this batch (invented venues stay); how many. */
  replaceRegister(): number
}

export function openVenueWriter(connection: Connection, batch: number): VenueWriter {
  const insert = connection.prepare(
    `INSERT INTO venue (batch, register_id, name, kind, cell, ward2022, fictional) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    insert(venue) {
      const { registerId, name, kind, cell, ward2022, fictional } = venue
      insert.run(batch, registerId, name, kind, cell, ward2022, fictional ? 1 : 0)
    },
    replaceRegister: () =>
      connection
        .prepare(
          'UPDATE venue SET replaced_by = ? WHERE batch <> ? AND replaced_by IS NULL AND fictional = 0',
        )
        .run(batch, batch).changes,
  }
}
