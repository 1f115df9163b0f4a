import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { loadArea } from './area/area.ts'
import { loadCategories } from './area/categories.ts'
import { buildColumnsInWorker } from './columns/build-columns.ts'
import { openReleaseShelf } from './columns/release-shelf.ts'
import type { Config } from './config.ts'
import type { Context, Overrides } from './context.ts'
import { visitor } from './contract/viewer.ts'
import { startRefresher } from './jobs/refresh.ts'
import { readProtectionFigures } from './questions/protection.ts'
import { leafGroupsOf } from './questions/released/released-filter.ts'
import { isDemonstration } from './store/meta.ts'
import { checkWhole, openReader, openWriter } from './store/open.ts'
import { nothingTold } from './store/told-reader.ts'
import { noVisits } from './store/visit-store.ts'
import { noWorkshops } from './store/workshop-reader.ts'

/** What must not lie beside a public page: it could be asked, copied or stolen there. */
const forbidden = /^(vault|work|accounts|audit)\.sqlite/

/**
 * The application for a machine that holds nothing but published records and releases: the public page and no other
 * question, nobody signs in. Throws with the names of the files when the folder holds anything else.
 */
export async function makeReleaseOnlyContext(config: Config, overrides: Overrides = {}): Promise<Context> {
  assertNothingElse(config.dataFolder)
  const clock = overrides.clock ?? (() => new Date())
  const log = overrides.log ?? pino({ level: config.logLevel }, pino.destination(2))
  const area = loadArea(config.areaFolder)
  const categories = loadCategories(join(config.referenceFolder, 'categories.csv'))
  const writer = openWriter(config.dataFolder, 'open')
  checkWhole(writer, 'open')
  writer.close()
  const open = openReader(config.dataFolder, 'open')
  const columns = await startRefresher({
    build: () => buildColumnsInWorker(config.dataFolder, area),
    version: () => String(open.pragma('data_version', { simple: true })),
    onError: (error) =>
      log.error({ stack: error instanceof Error ? error.stack : 'unknown' }, 'index not rebuilt'),
  })
  const shelf = openReleaseShelf(config.dataFolder, area, leafGroupsOf(categories), (release) =>
    log.error({ release }, 'release not readable: the one before is shown'),
  )
  // Release files are put into this folder by hand.
  const look = setInterval(shelf.refresh, lookMilliseconds)
  look.unref()
  return {
    config,
    log,
    ground: {
      ...{ area, categories, clock, releases: shelf, columns: columns.current },
      areas: { list: () => [], find: () => undefined },
      venues: { list: () => [] },
      told: nothingTold,
      visits: noVisits,
      watching: { of: () => [], all: () => [], looked: () => undefined, arrivals: () => [] },
      agreements: () => [],
    },
    installation: {
      isDemonstration: () => isDemonstration(open),
      hasImports: () => true,
      version: config.version,
      offersDemoSignIn: () => false,
      issuer: null,
      hadAccounts: () => false,
      safeguarding: config.safeguarding,
    },
    viewer: async () => visitor,
    acting: notHere,
    atTheDoor: notHere,
    // Nothing live can be asked: what is answered here needs no entry.
    audit: async () => undefined,
    registers: {
      ...{ agreements: notHere, deletions: notHere, lastAudit: notHere },
      audit: { list: notHere, check: notHere },
    },
    mail: { choices: { chosenSince: () => undefined }, sending: null },
    protection: readProtectionFigures(join(config.projectFolder, 'tests', 'gates', 'tables')),
    workshops: noWorkshops,
    afterStart: () => undefined,
    close: async () => {
      clearInterval(look)
      columns.stop()
      open.close()
    },
  }
}

function notHere(): never {
  throw new Error('a server that only shows releases holds nothing of this')
}

const lookMilliseconds = 10_000

function assertNothingElse(dataFolder: string): void {
  if (!existsSync(dataFolder)) return
  const found = readdirSync(dataFolder).filter((name) => forbidden.test(name))
  if (found.length > 0)
    throw new Error(
      `--release-only serves published records and releases alone: take ${found.join(', ')} out of the folder.`,
    )
}
