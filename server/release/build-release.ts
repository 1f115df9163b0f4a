import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import { londonDayText, monthNumber } from '../contract/calendar.ts'
import { periodOf } from '../contract/release-periods.ts'
import { isInvented } from '../contract/sources.ts'
import { releaseBase } from '../disclosure/policy.ts'
import { carriedCounts, protectedCounts, sharedCounts } from '../store/leaf-count-reader.ts'
import { openReader, openWriter } from '../store/open.ts'
import { publishTerms } from '../store/publish-reader.ts'
import { contentHash, type ReleaseContent, type ReleaseRecord } from '../store/release-content.ts'
import { readDecisions } from '../store/release-decisions.ts'
import { releaseNumbers } from '../store/release-file.ts'
import { releaseSecret } from '../store/release-secret-writer.ts'
import { agreedSources } from './agreed-sources.ts'

import { countLeaves, type LeafGround } from './count-leaves.ts'
import { publishedLeaves } from './published-leaves.ts'
import { putRelease } from './put-release.ts'

export interface BuildOrder {
  readonly dataFolder: string
  readonly area: LeafGround & Pick<Area, 'zonesVersion'>
  readonly categories: Pick<Categories, 'types' | 'groups'>
  /** The clock: quarters that had closed by then, in London, may be released. */
  readonly now: Date
}

export type BuildOutcome =
  | { readonly outcome: 'built'; readonly record: ReleaseRecord }
  | { readonly outcome: 'nothingAgreed' | 'anotherReleaseIsBuilt' }

/**
 * Builds the next release of a data folder from the vault as of one moment and puts it on the disk, verified. Nobody
 * sees it before it is approved. Synchronous, some seconds a million records: meant for a worker. A crash at any
 * point leaves the releases as they were. Throws what SQLite and the file system throw.
 */
export function buildRelease(order: BuildOrder): BuildOutcome {
  const { dataFolder } = order
  const content = countContent(order)
  if (content.sources.length === 0) return { outcome: 'nothingAgreed' }
  const number = nextNumber(dataFolder)
  const record = { ...content, number, builtAt: order.now.toISOString(), hash: contentHash(content) }
  return putRelease(dataFolder, record) === 'taken'
    ? { outcome: 'anotherReleaseIsBuilt' }
    : { outcome: 'built', record }
}

function countContent({ dataFolder, area, categories, now }: BuildOrder): ReleaseContent {
  const writer = openWriter(dataFolder, 'vault')
  const secret = releaseSecret(writer)
  writer.close()
  const vault = openReader(dataFolder, 'vault')
  try {
    return vault.transaction((): ReleaseContent => {
      const today = londonDayText(now)
      const lastQuarter = periodOf('quarter', monthNumber(today)) - 1
      const sources = agreedSources(publishTerms(vault, today))
      const isAgreed = new Set(sources.map(({ source }) => source))
      const counts = {
        shared: sharedCounts(vault, lastQuarter * 3 + 2),
        protected: protectedCounts(vault, lastQuarter),
        carried: carriedCounts(vault),
      }
      const counted = countLeaves(area, categories, counts, lastQuarter).filter(({ source }) =>
        isAgreed.has(source),
      )
      const { zonesVersion } = area
      const ground = { secret, zonesVersion, base: releaseBase }
      return {
        ...{ zonesVersion, lastQuarter, sources, base: releaseBase },
        demonstration: sources.some(({ source }) => isInvented(source)),
        leaves: publishedLeaves(ground, counted),
      }
    })()
  } finally {
    vault.close()
  }
}

/** Numbers are never used twice, also when a file was taken away. */
function nextNumber(dataFolder: string): number {
  const known = [...releaseNumbers(dataFolder), ...readDecisions(dataFolder).map(({ number }) => number)]
  return 1 + Math.max(0, ...known)
}
