/** Everybody's watches worked out anew after an import of 10,000 rows: 2,000 watches of 100 people. */
import { join } from 'node:path'
import { loadArea } from '../../server/area/area.ts'
import { loadCategories } from '../../server/area/categories.ts'
import { buildColumns } from '../../server/columns/build-columns.ts'
import type { Viewer } from '../../server/contract/viewer.ts'
import { watchesAfterChange } from '../../server/jobs/watches.ts'
import type { Ground } from '../../server/questions/asking.ts'
import { beginAsking } from '../../server/questions/asking.ts'
import { changes } from '../../server/questions/watch/changes.ts'
import { agreementReader } from '../../server/store/agreement-store.ts'
import { openAreaReader } from '../../server/store/area-store.ts'
import { arrivalReader } from '../../server/store/arrival-reader.ts'
import { openReader, openWriter } from '../../server/store/open.ts'
import { openToldReader } from '../../server/store/told-reader.ts'
import { openVisitReader } from '../../server/store/visit-store.ts'
import { openWatchWriter } from '../../server/store/watch-store.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { fillStore } from './counts-store.ts'
import type { Figure } from './import-bench.ts'

const people = 100
const watchesEach = 20
const rows = 10_000

/** Times the job and one reader's page; the index is there already, as it is when the job begins. */
export const benchWatches = (): Figure[] => {
  const reference = join(projectRoot, 'data', 'reference')
  const area = loadArea(join(reference, 'bromley'))
  const categories = loadCategories(join(reference, 'categories.csv'))
  const folder = makeTemporaryFolder()
  const viewers = Array.from(
    { length: people },
    (_, at): Viewer => ({ role: 'officer', agency: `agency-${at % 10}`, account: `account-${at}` }),
  )
  try {
    for (const name of ['vault', 'work'] as const) openWriter(folder, name).close()
    const types = categories.types.filter(({ group }) => group !== 'stop-search').map(({ id }) => id)
    fillStore(folder, area, types, 'police-uk-street', rows)
    const work = openWriter(folder, 'work')
    const writer = openWatchWriter(work)
    for (const [person, { account }] of viewers.entries())
      for (let at = 0; at < watchesEach; at++)
        writer.add(
          account ?? '',
          {
            ...{ id: `${account} ${at}`, kind: 'circle', rings: 2, since: '2026-01-01T00:00:00.000Z' },
            // No two of one person the same, all over the borough.
            place: area.cells[(person * watchesEach + at) * 5],
          },
          false,
        )
    const [open, vault] = [openReader(folder, 'open'), openReader(folder, 'vault')]
    const columns = buildColumns(folder, area)
    const ground: Ground = {
      ...{ area, categories, columns: () => columns, clock: () => new Date('2027-01-10T12:00:00Z') },
      areas: openAreaReader(work),
      venues: { list: () => [] },
      told: openToldReader(work),
      visits: openVisitReader(work),
      watching: { ...writer, arrivals: arrivalReader([open, vault]) },
      agreements: agreementReader(vault).inForce,
      releases: { current: () => undefined, numbered: () => undefined },
    }
    const job = timed(() => watchesAfterChange(ground, () => viewers))
    if (job.result !== people * watchesEach) throw new Error('not every watch was worked out')
    const page = timed(() => changes(beginAsking(ground, viewers[0])))
    for (const connection of [work, open, vault]) connection.close()
    return [
      { name: `${job.result} watches after ${rows} rows`, value: job.milliseconds / 1000, unit: 's' },
      { name: `what changed, ${watchesEach} watches`, value: page.milliseconds, unit: 'ms' },
    ]
  } finally {
    removeFolder(folder)
  }
}

const timed = <T>(run: () => T): { result: T; milliseconds: number } => {
  const started = performance.now()
  const result = run()
  return { result, milliseconds: Number((performance.now() - started).toPrecision(4)) }
}
