import type { Role } from '../contract/reference.ts'
import { originOf } from '../contract/sources.ts'
import type { Viewer } from '../contract/viewer.ts'
import { Refused } from '../errors.ts'
import { openRaw, type Raw } from '../sealed/raw.ts'
import { makeReleased, type Provenance, type Released } from '../sealed/released.ts'
import { precision, recordReaders } from './policy.ts'

/** No figure of shared or protected records in it. */
const nothingCounted: Provenance = { basis: 'open', withheld: 0 }

/**
 * Gate 2: the only file that makes `Released`. It decides by what a figure was counted from, not by what
 * the question said it would read. `readable` comes from `readableSources`.
 * Throws `Refused('notReleased')` when a single record's source is not live for this viewer.
 */
export function releaseAnswer<T>(viewer: Viewer, raw: Raw<T>, readable: ReadonlySet<string>): Released<T> {
  const { value, origin } = openRaw(raw)
  let basis: Provenance['basis'] = 'open'
  for (const id of origin) {
    const known = originOf(id)
    const how = known ? precision[known.class][viewer.role] : 'none'
    // A source nobody knows, or one a role never asks live, stays shut whatever `readable` says.
    if (!known || !readable.has(known.source.id) || (how !== 'exact' && how !== 'party'))
      throw new Refused('notReleased')
    if (known.class !== 'open') basis = 'live'
  }
  return makeReleased(value, { basis, withheld: 0 })
}

/** What people wrote or an import left behind. `recordReaders` says which roles read it. */
export function releaseRecord<T>(role: Role, record: T): Released<T> {
  if (!recordReaders.includes(role)) throw new Refused('notAllowed')
  return makeReleased(record, nothingCounted)
}

/** Ids, tallies of one's own file, named reasons: what a command answers. */
export function releaseReceipt<T>(receipt: T): Released<T> {
  return makeReleased(receipt, nothingCounted)
}

/** Facts of the area pack and of this program: public before they came here. */
export function releaseReference<T>(value: T): Released<T> {
  return makeReleased(value, nothingCounted)
}
