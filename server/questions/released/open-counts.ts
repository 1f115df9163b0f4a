import type { Counts, SavedArea } from '../../contract/answers.ts'
import type { Filter } from '../../contract/filter.ts'
import { visitor } from '../../contract/viewer.ts'
import { readableSources } from '../../disclosure/policy.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { counts } from '../counts.ts'

/** The published records alone, exactly, whoever asks. `zones`: null = everywhere. Errors as `select`. */
export function openCounts(
  asking: Asking,
  filter: Filter,
  zones: ReadonlySet<string> | null,
): Released<Counts> {
  const open = asVisitor(asking)
  const view = { filter: { ...filter, area: [...(zones ?? [])].sort() }, vintage: open.area.defaultVintage }
  // The version is the visitor's: it changes with published records only.
  return counts(open, view)
}

/**
 * The same question as anybody without sign-in asks it. Zones stand in for saved areas: an open record's cell lies in one
 * zone of each tier.
 */
export function asVisitor(asking: Asking): Asking {
  const { area } = asking
  const find = (id: string): SavedArea | undefined => {
    const known = area.knownZone(id)
    if (known === undefined) return undefined
    const { name, cells, squareKilometres } = area.zone(known)
    const ids = cells.map((cell) => area.cells[cell])
    return { id, name, kind: 'other', cells: ids, squareKilometres, version: area.zonesVersion }
  }
  return {
    ...asking,
    viewer: visitor,
    areas: { list: () => [], find },
    readable: readableSources(visitor, [], asking.today),
  }
}
