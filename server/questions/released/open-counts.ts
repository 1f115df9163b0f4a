import { createHash } from 'node:crypto'
import type { Columns } from '../../columns/columns.ts'
import type { Counts, SavedArea } from '../../contract/answers.ts'
import { emptyFilter, type Filter } from '../../contract/filter.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { releaseTogether } from '../../disclosure/gate.ts'
import { readableSources } from '../../disclosure/policy.ts'
import { type Released, readReleased } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { counts } from '../counts.ts'

const visitor: Viewer = { role: 'public', agency: '', account: null }

/** The published records alone, exactly, whoever asks. `zones`: null = everywhere. Errors as `select`. */
export function openCounts(
  asking: Asking,
  filter: Filter,
  zones: ReadonlySet<string> | null,
): Released<Counts> {
  const open = asVisitor(asking)
  const view = { filter: { ...filter, area: [...(zones ?? [])].sort() }, vintage: open.area.defaultVintage }
  const dataVersion = openVersion(open)
  return releaseTogether([counts(open, view)] as const, (answer) => ({ ...answer, dataVersion }))
}

/** Zones stand in for saved areas: an open record's cell lies in one zone of each tier. */
function asVisitor(asking: Asking): Asking {
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

const versions = new WeakMap<Columns, string>()

/**
 * A version of the published records alone: the index's own version changes with every record of the vault, and a
 * reply to the public must not.
 */
function openVersion(open: Asking): string {
  const known = versions.get(open.columns)
  if (known !== undefined) return known
  const { dataVersion: _, ...all } = readReleased(
    counts(open, { filter: emptyFilter, vintage: open.area.defaultVintage }),
  )
  const version = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 20)
  versions.set(open.columns, version)
  return version
}
