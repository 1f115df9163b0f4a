import type { Viewer } from '../contract/viewer.ts'
import type { Ground } from '../questions/asking.ts'
import { workOutWatches } from '../questions/watch/work-out-watches.ts'

/** After the index was rebuilt: everybody's watches worked out anew, in memory. Returns how many there were. */
export function watchesAfterChange(ground: Ground, accounts: () => readonly Viewer[]): number {
  const all = ground.watching.all()
  return all.length === 0 ? 0 : workOutWatches(ground, all, accounts())
}
