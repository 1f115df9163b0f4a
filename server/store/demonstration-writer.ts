import { removeDemonstrationReleases } from './demonstration-releases-writer.ts'
import { markDemonstration } from './meta.ts'
import { type Connection, openWriter } from './open.ts'

/**
 * Takes every invented record, venue, agreement, release and what was written beside them out of a data folder, then
 * its mark. Several databases: a stop between them leaves the mark, and the next call finishes.
 */
export function removeDemonstration(dataFolder: string): void {
  removeDemonstrationReleases(dataFolder)
  const vault = openWriter(dataFolder, 'vault')
  const open = openWriter(dataFolder, 'open')
  const work = openWriter(dataFolder, 'work')
  try {
    // All that was written beside invented records is about them.
    for (const table of ['told', 'watch', 'looked', 'patrol_notice', 'workshop'])
      work.exec(`DELETE FROM ${table} WHERE demo = 1`)
    work.exec("DELETE FROM area WHERE id LIKE 'demonstration-%'")
    vault
      .transaction(() => {
        vault.exec('DELETE FROM carried_leaf WHERE batch IN (SELECT id FROM batch WHERE demo = 1)')
        vault.exec('DELETE FROM protected_record WHERE batch IN (SELECT id FROM batch WHERE demo = 1)')
        removeBatches(vault)
        vault.exec(
          `DELETE FROM agreement_party WHERE agreement IN (SELECT id FROM agreement WHERE demo = 1);
           DELETE FROM agreement WHERE demo = 1`,
        )
      })
      .immediate()
    open
      .transaction(() => {
        removeBatches(open)
        markDemonstration(open, false)
      })
      .immediate()
  } finally {
    work.close()
    open.close()
    vault.close()
  }
}

function removeBatches(connection: Connection): void {
  const demo = 'SELECT id FROM batch WHERE demo = 1'
  for (const table of ['incident', 'ward_count', 'venue', 'unit', 'refusal'])
    connection.exec(`DELETE FROM ${table} WHERE batch IN (${demo})`)
  connection.exec('DELETE FROM batch WHERE demo = 1')
}
