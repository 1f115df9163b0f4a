import type { Area } from '../area/area.ts'
import { markZonesVersion, zonesVersionOf } from '../store/meta.ts'
import type { Connection } from '../store/open.ts'
import { FileRefused } from './refusal.ts'

/**
 * Records of two zone tables must not stand side by side: the same place would lie in two zones and their difference
 * would be finer than either. Throws `FileRefused('zoneTableChanged')` when the vault's records use another version
 * than the area pack. A vault without records, or with a demonstration older than the zones, passes.
 */
export function assertZonesVersion(vault: Connection, area: Pick<Area, 'zonesVersion'>): void {
  const used = zonesVersionOf(vault)
  if (used !== undefined && used !== area.zonesVersion) throw new FileRefused('zoneTableChanged')
}

/**
 * The same before the first shared or protected record of a batch is written, and notes the version in the vault.
 * Inside the transaction that writes the records.
 */
export function keepZonesVersion(vault: Connection, area: Pick<Area, 'zonesVersion'>): void {
  assertZonesVersion(vault, area)
  markZonesVersion(vault, area.zonesVersion)
}
