import { join } from 'node:path'
import { readReleaseFile, releaseFileName } from '../store/release-file.ts'
import { releaseLister } from '../store/release-list.ts'
import { openReleaseIndex, type ReleaseIndex } from './release-index.ts'
import type { ReleaseArea } from './release-layout.ts'

/** The releases of a data folder as questions read them. */
export interface ReleaseShelf {
  /** What everybody sees; undefined until a release is approved. */
  current(): ReleaseIndex | undefined
  /** One by its number, for a preview; undefined when there is none, or its file is not whole. */
  numbered(number: number): ReleaseIndex | undefined
  /** To be called after a release was built, approved or withdrawn. */
  refresh(): void
}

/** A preview is asked some times in a row. */
const mostOpened = 3

/**
 * Opens the current release. A file that is not byte for byte what was approved is passed over for the one before;
 * `onUnreadable` hears of its number.
 */
export function openReleaseShelf(
  dataFolder: string,
  area: ReleaseArea & { readonly zonesVersion: string },
  groups: readonly string[],
  onUnreadable: (number: number) => void = () => undefined,
): ReleaseShelf {
  const list = releaseLister(dataFolder, area.zonesVersion)
  const opened = new Map<number, ReleaseIndex>()
  let current: ReleaseIndex | undefined

  function open(number: number): ReleaseIndex {
    const index =
      opened.get(number) ??
      openReleaseIndex(readReleaseFile(join(dataFolder, releaseFileName(number)), number), area, groups)
    opened.delete(number)
    opened.set(number, index)
    for (const oldest of [...opened.keys()].slice(0, -mostOpened)) opened.delete(oldest)
    return index
  }

  function refresh(): void {
    const releases = list()
    for (const { number, state } of releases) if (state === 'unreadable') onUnreadable(number)
    const shown = releases.find(({ state }) => state === 'current')
    if (current?.number !== shown?.number) current = shown && open(shown.number)
  }

  refresh()
  return {
    current: () => current,
    numbered(number) {
      const found = list().find((release) => release.number === number)
      return found?.head ? open(number) : undefined
    },
    refresh,
  }
}
