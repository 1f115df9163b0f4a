import type { Told, ToldHistory } from '../../contract/told/told.ts'
import type { ChangedEntry } from '../../contract/watches.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { shown } from '../told/told-entries.ts'

/** A quiet list is a short one. */
const mostEntries = 200

/**
 * What was written or changed since a moment and that this reader may have: at watched cells, and what the own agency
 * wrote, answers for, has to do or is named on, unless the own agency did it itself.
 */
export function changedEntries(
  asking: Asking,
  since: string,
  watched: ReadonlySet<string>,
): Released<ChangedEntry[]> {
  const { told, viewer } = asking
  return releaseTold(viewer, told.changedSince(since), (readable) => {
    const found = readable.flatMap((each) => {
      const isWatched = each.place?.cells.some((cell) => watched.has(cell)) ?? false
      if (!isWatched && !concerns(viewer.agency, each)) return []
      const last = lastChange(told.history(each.id))
      if (!last || (!isWatched && last.agency === viewer.agency)) return []
      return [{ why: isWatched ? ('watched' as const) : ('own' as const), each, last }]
    })
    const newest = found.slice(0, mostEntries)
    const entries = shown(
      asking,
      newest.map(({ each }) => each),
    )
    return newest.map(({ why, last: { what, at, agency } }, place) => ({
      ...{ why, what, at, agency },
      entry: entries[place],
    }))
  })
}

const lastChange = (changes: ToldHistory['changes']) => changes[changes.length - 1]

function concerns(agency: string, { agency: author, agencies, steps, fields }: Told): boolean {
  if (author === agency || steps.owner === agency || agencies.includes(agency)) return true
  return 'owners' in fields && fields.owners.some((owner) => owner.agency === agency)
}
