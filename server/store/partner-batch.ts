import type { Connection } from './open.ts'

/** What a batch of the vault keeps of how it came in. */
export interface PartnerBatch {
  readonly agreement: string
  readonly mapping: string
  readonly mappingVersion: number
  readonly agency: string
}

/** Notes under which agreement, with which mapping and by which agency a batch came in. */
export function markPartnerBatch(vault: Connection, batch: number, of: PartnerBatch): void {
  vault
    .prepare(
      `UPDATE batch SET agreement = (SELECT id FROM agreement WHERE reference = ?), mapping = ?, mapping_version = ?,
       agency = ? WHERE id = ?`,
    )
    .run(of.agreement, of.mapping, of.mappingVersion, of.agency, batch)
}
