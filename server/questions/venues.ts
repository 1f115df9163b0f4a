import type { Venue } from '../contract/answers.ts'
import { releaseRecord } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Asking } from './asking.ts'

/** Venues on the map: of a register or the pack, of the demonstration, and those that people entered. */
export function venues(asking: Asking): Released<Venue[]> {
  return releaseRecord(asking.viewer.role, asking.venues.list())
}
