import { join } from 'node:path'
import { loadArea } from './area/area.ts'
import { loadCategories } from './area/categories.ts'
import { openReleaseIndex } from './columns/release-index.ts'
import { summaryOf } from './commands/releases/summaries.ts'
import { type Config, readConfig } from './config.ts'
import { problems } from './contract/problem.ts'
import type { Audience } from './contract/released.ts'
import type { Viewer } from './contract/viewer.ts'
import { Refused } from './errors.ts'
import { leafGroupsOf } from './questions/released/released-filter.ts'
import { sharedSums } from './questions/released/released-sums.ts'
import { buildRelease } from './release/build-release.ts'
import { auditCommand } from './store/command-audit.ts'
import { storeFault } from './store/faults.ts'
import { releaseLister } from './store/release-list.ts'

/**
 * `npm run release` builds the next release; `npm run release -- list` lists them, one JSON line each. Words go to
 * stderr, the last line of stdout is JSON. Approving is done by people in the application, never here.
 */
async function main(): Promise<number> {
  const words = process.argv.slice(2)
  if (words.length > 1 || (words.length === 1 && words[0] !== 'list')) {
    process.stderr.write('usage: npm run release [-- list]\n')
    return finish({ refused: 'usage' }, 1)
  }
  const config = readConfig(process.env, [], '')
  if (words[0] === 'list') {
    const list = releaseLister(config.dataFolder, loadArea(config.areaFolder).zonesVersion)
    for (const release of list()) finish(summaryOf(release), 0)
    return 0
  }
  return auditCommand(config.dataFolder, { event: 'release', command: 'release', question: 'build' }, () =>
    build(config),
  )
}

function build({ dataFolder, areaFolder, referenceFolder }: Config): number {
  const area = loadArea(areaFolder)
  const categories = loadCategories(join(referenceFolder, 'categories.csv'))
  const built = buildRelease({ dataFolder, area, categories, now: new Date() })
  if (built.outcome !== 'built') {
    process.stderr.write(`${problems[built.outcome][1]}\n`)
    return finish({ refused: built.outcome }, 1)
  }
  const { record } = built
  const index = openReleaseIndex(record, area, leafGroupsOf(categories))
  const withheld = (audience: Audience) =>
    sharedSums(builder, index, audience, { zones: null, wards: null, groups: null, months: null }).provenance
      .withheld
  const list = releaseLister(dataFolder, area.zonesVersion)
  const state = list().find(({ number }) => number === record.number)?.state
  const { number: release, hash, leaves } = record
  return finish(
    {
      ...{ release, leaves: leaves.length },
      ...{ withheldBelow5: withheld('partner'), withheldBelow10: withheld('public') },
      ...{ hash, state },
    },
    0,
  )
}

/** Whoever runs commands on the server's own machine. */
const builder: Viewer = { role: 'analyst', agency: 'local', account: null }

function refused(error: unknown): number {
  const fault = error instanceof Refused ? error.code : storeFault(error)
  if (!fault) throw error
  process.stderr.write(`${problems[fault][1]}\n`)
  return finish({ refused: fault }, 1)
}

function finish(words: object, code: number): number {
  process.stdout.write(`${JSON.stringify(words)}\n`)
  return code
}

process.exitCode = await main().catch(refused)
